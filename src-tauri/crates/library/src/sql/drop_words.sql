DELETE FROM words WHERE key = ?1;
