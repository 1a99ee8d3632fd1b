SELECT sequence, journey, id, author, time, label, kind, joins, hash FROM log
WHERE journey = ?1 ORDER BY sequence DESC LIMIT ?2;
