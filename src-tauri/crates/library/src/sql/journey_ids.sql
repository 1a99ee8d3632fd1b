SELECT id FROM journey ORDER BY id;
