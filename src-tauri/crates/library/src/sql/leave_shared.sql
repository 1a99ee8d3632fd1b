DELETE FROM membership WHERE journey = ?1 AND record = ?2;
