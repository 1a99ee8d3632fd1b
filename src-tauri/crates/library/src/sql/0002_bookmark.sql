-- Version 2 of a library: what a person notes of a map for themselves. No part of the map, so neither log nor seal know it;
-- a row whose hash does not fit counts as not there.
CREATE TABLE bookmark (
  journey BLOB PRIMARY KEY REFERENCES journey (id) ON DELETE CASCADE,
  favourite INTEGER NOT NULL,
  opened INTEGER,
  hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;
