SELECT id, body, hash, created, changed, trashed, head, version, cards, evidenced,
  CASE WHEN thumbnail_head = head THEN thumbnail END
FROM journey ORDER BY changed DESC, id;
