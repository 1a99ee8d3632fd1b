UPDATE journey SET head = ?2, changed = ?3, seal = ?4, version = version + 1 WHERE id = ?1;
