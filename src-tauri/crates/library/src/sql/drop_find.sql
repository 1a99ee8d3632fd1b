DELETE FROM find WHERE rowid = ?1;
