SELECT media, width, height, bytes FROM image WHERE hash = ?1;
