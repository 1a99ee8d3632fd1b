INSERT INTO words (owner, record, weight, folded) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (owner, record) DO UPDATE SET weight = excluded.weight, folded = excluded.folded RETURNING key;
