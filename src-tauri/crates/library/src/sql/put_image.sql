-- The same picture again heals one that was damaged.
INSERT INTO image (hash, media, width, height, bytes) VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (hash) DO UPDATE SET bytes = excluded.bytes WHERE bytes <> excluded.bytes;
