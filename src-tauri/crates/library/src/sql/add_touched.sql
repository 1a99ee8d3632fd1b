INSERT INTO touched (journey, sequence, previous) SELECT id, ?2, head FROM journey WHERE id = ?1;
