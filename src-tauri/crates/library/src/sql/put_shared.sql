INSERT INTO shared (id, kind, body, hash) VALUES (?1, ?2, ?3, ?4)
ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, body = excluded.body, hash = excluded.hash;
