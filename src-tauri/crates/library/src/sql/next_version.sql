SELECT id, journey, name, author, time, sequence, line_hash, body, hash FROM named_version
WHERE journey = ?1 AND sequence >= ?2 ORDER BY sequence LIMIT 1;
