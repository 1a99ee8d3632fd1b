SELECT log.sequence, log.journey, log.id, author, time, label, kind, joins, hash,
  CASE WHEN length(changes) <= ?4 THEN changes END, changes_hash
FROM touched JOIN log ON log.sequence = touched.sequence
WHERE touched.journey = ?1 AND touched.sequence < ?2 ORDER BY touched.sequence DESC LIMIT ?3;
