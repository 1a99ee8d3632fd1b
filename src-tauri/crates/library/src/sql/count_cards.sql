UPDATE journey SET cards = (SELECT count(*) FROM node WHERE journey = ?1 AND kind = 'card') WHERE id = ?1;
