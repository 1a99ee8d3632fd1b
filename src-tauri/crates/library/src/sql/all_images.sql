SELECT hash, bytes FROM image;
