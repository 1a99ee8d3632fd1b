SELECT hash FROM node WHERE journey = ?1 AND id = ?2;
