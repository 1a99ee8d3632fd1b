INSERT INTO link (journey, id, kind, start, finish, body, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (journey, id) DO UPDATE SET
  kind = excluded.kind, start = excluded.start, finish = excluded.finish, body = excluded.body, hash = excluded.hash;
