INSERT INTO journey (id, body, hash, created, changed, trashed, head, seal, version, cards, evidenced)
VALUES (?1, ?2, ?3, ?4, ?4, NULL, 0, zeroblob(16), 0, 0, 0);
