SELECT key FROM words WHERE owner = ?1 AND record = ?2;
