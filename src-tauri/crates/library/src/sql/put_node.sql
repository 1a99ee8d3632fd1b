INSERT INTO node (journey, id, kind, body, hash) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (journey, id) DO UPDATE SET kind = excluded.kind, body = excluded.body, hash = excluded.hash;
