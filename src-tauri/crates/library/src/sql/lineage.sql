SELECT touched.sequence, log.id FROM touched JOIN log ON log.sequence = touched.sequence
WHERE touched.journey = ?1 ORDER BY touched.sequence DESC LIMIT ?2;
