SELECT seal FROM journey WHERE id = ?1;
