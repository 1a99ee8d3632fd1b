DELETE FROM words WHERE owner = ?1;
