SELECT id, created, changed, trashed, head, version, cards, evidenced, thumbnail, thumbnail_head,
  (SELECT count(*) FROM named_version WHERE named_version.journey = journey.id), seal
FROM journey WHERE id = ?1;
