UPDATE journey SET head = ?2, changed = ?3, version = version + 1 WHERE id = ?1;
