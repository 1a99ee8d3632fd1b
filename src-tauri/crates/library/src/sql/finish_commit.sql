UPDATE journey SET head = ?2, changed = ?3, seal = ?4, cards = cards + ?5, version = version + 1 WHERE id = ?1;
