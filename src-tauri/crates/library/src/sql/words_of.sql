SELECT key, weight, folded FROM words WHERE owner = ?1 AND record = ?2;
