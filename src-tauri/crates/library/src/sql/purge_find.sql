DELETE FROM find WHERE rowid IN (SELECT key FROM words WHERE owner = ?1);
