SELECT sequence, journey, id, author, time, label, kind, joins, hash, changes, changes_hash FROM log ORDER BY sequence;
