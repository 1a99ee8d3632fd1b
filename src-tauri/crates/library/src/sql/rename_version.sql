UPDATE named_version SET name = ?2, line_hash = ?3 WHERE id = ?1;
