SELECT id, kind, body, hash FROM node WHERE journey = ?1;
