SELECT id, body, hash, head, version FROM journey WHERE id = ?1;
