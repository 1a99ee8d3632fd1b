SELECT id, kind, body, hash FROM shared ORDER BY id;
