SELECT head FROM journey WHERE id = ?1;
