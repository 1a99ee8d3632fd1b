INSERT INTO named_version (id, journey, name, author, time, sequence, body, hash, line_hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9);
