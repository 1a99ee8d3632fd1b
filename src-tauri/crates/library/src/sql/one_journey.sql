SELECT id, body, hash, head, seal, version FROM journey WHERE id = ?1;
