INSERT OR REPLACE INTO find (rowid, folded) VALUES (?1, ?2);
