SELECT id, journey, name, author, time, sequence, line_hash, body, hash FROM named_version ORDER BY id;
