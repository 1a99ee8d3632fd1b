UPDATE journey SET head = ?2 WHERE id = ?1;
