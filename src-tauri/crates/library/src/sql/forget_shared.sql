DELETE FROM shared WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM membership WHERE record = ?1);
