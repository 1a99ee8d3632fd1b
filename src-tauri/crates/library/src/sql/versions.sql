SELECT id, journey, name, author, time, sequence, line_hash FROM named_version WHERE journey = ?1 ORDER BY time DESC, id DESC;
