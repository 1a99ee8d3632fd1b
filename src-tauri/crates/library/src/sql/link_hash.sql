SELECT hash FROM link WHERE journey = ?1 AND id = ?2;
