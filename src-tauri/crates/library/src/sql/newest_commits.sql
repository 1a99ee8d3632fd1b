SELECT sequence, journey, id, author, time, label, kind, joins, hash, changes, changes_hash FROM log
WHERE journey = ?1 AND first = 0 ORDER BY sequence DESC LIMIT ?2;
