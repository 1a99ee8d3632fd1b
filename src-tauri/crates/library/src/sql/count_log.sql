SELECT (SELECT count(*) FROM log WHERE journey = ?1), version FROM journey WHERE id = ?1;
