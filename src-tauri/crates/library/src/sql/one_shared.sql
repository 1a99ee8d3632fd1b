SELECT id, kind, body, hash FROM shared WHERE id = ?1;
