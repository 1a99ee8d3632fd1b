INSERT INTO image (hash, media, width, height, bytes) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING;
