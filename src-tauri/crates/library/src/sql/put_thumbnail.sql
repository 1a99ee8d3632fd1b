UPDATE journey SET thumbnail = ?3, thumbnail_head = ?2 WHERE id = ?1 AND head = ?2;
