INSERT INTO journey (id, body, hash, created, changed, trashed, head, version, cards, evidenced)
VALUES (?1, ?2, ?3, ?4, ?4, NULL, 0, 0, 0, 0);
