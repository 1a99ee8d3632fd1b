SELECT log.sequence, log.journey, log.id, author, time, label, kind, joins, hash
FROM touched JOIN log ON log.sequence = touched.sequence WHERE touched.journey = ?1 AND touched.sequence = ?2;
