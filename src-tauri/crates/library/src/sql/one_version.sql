SELECT id, journey, name, author, time, sequence, line_hash, body, hash FROM named_version WHERE id = ?1;
