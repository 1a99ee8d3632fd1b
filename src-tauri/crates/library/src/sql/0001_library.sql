-- Version 1 of a library. Rows are the truth; log and touched are memory: emptying them loses history, never a map.
-- Ids are 16 bytes. A hash is 16 bytes of BLAKE3 over what identifies the row and its content (see record.rs).

CREATE TABLE library (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  sequence INTEGER NOT NULL,
  seal BLOB NOT NULL
) STRICT;
INSERT INTO library (one, sequence, seal) VALUES (1, 0, zeroblob(16));

-- head: sequence of the last commit that concerned this journey. version: its own commits so far. seal: see seal.rs.
CREATE TABLE journey (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  body TEXT NOT NULL,
  hash BLOB NOT NULL,
  created INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  trashed INTEGER,
  head INTEGER NOT NULL,
  seal BLOB NOT NULL,
  version INTEGER NOT NULL,
  cards INTEGER NOT NULL,
  evidenced INTEGER NOT NULL,
  thumbnail TEXT,
  thumbnail_head INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE node (
  journey BLOB NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  id BLOB NOT NULL CHECK (length(id) = 16),
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (journey, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE link (
  journey BLOB NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  id BLOB NOT NULL CHECK (length(id) = 16),
  kind TEXT NOT NULL,
  start BLOB NOT NULL,
  finish BLOB NOT NULL,
  body TEXT NOT NULL,
  hash BLOB NOT NULL,
  PRIMARY KEY (journey, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_kind ON link (journey, kind);

-- Personas and metrics: one record for all journeys of the library.
CREATE TABLE shared (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  kind TEXT NOT NULL,
  body TEXT NOT NULL,
  hash BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE membership (
  journey BLOB NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  record BLOB NOT NULL REFERENCES shared (id),
  PRIMARY KEY (journey, record)
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_record ON membership (record);

-- One row per commit. hash covers the line (all but the changes), changes_hash the changes.
CREATE TABLE log (
  sequence INTEGER PRIMARY KEY,
  journey BLOB NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  id BLOB NOT NULL CHECK (length(id) = 16),
  first INTEGER NOT NULL,
  author TEXT NOT NULL,
  time INTEGER NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL,
  joins TEXT,
  changes TEXT NOT NULL,
  hash BLOB NOT NULL,
  changes_hash BLOB NOT NULL
) STRICT;
CREATE INDEX log_journey ON log (journey, sequence);

-- Which commits concern a journey: its own, and those of others that changed a record it shares. Chained by previous.
CREATE TABLE touched (
  journey BLOB NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL REFERENCES log (sequence) ON DELETE CASCADE,
  previous INTEGER NOT NULL,
  PRIMARY KEY (journey, sequence)
) STRICT, WITHOUT ROWID;
CREATE INDEX touched_sequence ON touched (sequence);

CREATE TABLE image (
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  media TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

-- A whole journey as it was when someone gave it a name.
CREATE TABLE named_version (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  journey BLOB NOT NULL REFERENCES journey (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  author TEXT NOT NULL,
  time INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  body TEXT NOT NULL,
  hash BLOB NOT NULL,
  line_hash BLOB NOT NULL
) STRICT;
CREATE INDEX named_version_journey ON named_version (journey);

-- Folded text of each record, for search only. owner: the journey, or 16 zero bytes for shared records;
-- record: the record, or 16 zero bytes for the journey's own properties.
CREATE TABLE words (
  key INTEGER PRIMARY KEY,
  owner BLOB NOT NULL,
  record BLOB NOT NULL,
  weight INTEGER NOT NULL,
  folded TEXT NOT NULL,
  UNIQUE (owner, record)
) STRICT;
CREATE VIRTUAL TABLE find USING fts5 (folded, content = '', contentless_delete = 1, tokenize = 'trigram');
