SELECT 1 FROM find WHERE find MATCH ?1 AND rowid = ?2;
