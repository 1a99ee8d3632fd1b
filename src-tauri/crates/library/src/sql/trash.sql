UPDATE journey SET trashed = ?2 WHERE id = ?1;
