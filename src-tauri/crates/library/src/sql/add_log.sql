INSERT INTO log (sequence, journey, id, first, author, time, label, kind, joins, changes, hash, changes_hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12);
