DELETE FROM journey WHERE id = ?1;
