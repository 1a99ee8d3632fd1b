INSERT INTO bookmark (journey, favourite, opened, hash) SELECT id, ?2, ?3, ?4 FROM journey WHERE id = ?1
ON CONFLICT (journey) DO UPDATE SET favourite = excluded.favourite, opened = excluded.opened, hash = excluded.hash;
