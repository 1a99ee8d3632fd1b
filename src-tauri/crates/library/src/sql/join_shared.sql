INSERT INTO membership (journey, record) VALUES (?1, ?2) ON CONFLICT DO NOTHING;
