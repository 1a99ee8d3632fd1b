-- Everything that a change of any kind moves. No part of it is shown.
SELECT sequence || ':' || hex(seal) || ':' || (SELECT count(trashed) || ':' || total(trashed) FROM journey) || ':' ||
  (SELECT ifnull(max(rowid), 0) FROM image) || ':' || (SELECT count(*) || ':' || ifnull(max(rowid), 0) FROM named_version) ||
  ':' || (SELECT count(*) FROM shared)
FROM library WHERE one = 1;
