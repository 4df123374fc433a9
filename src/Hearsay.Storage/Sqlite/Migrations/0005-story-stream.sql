-- What placing new articles needs to know of those that came before, without reading them: made by the engine, and made again where it is lost.
CREATE TABLE story_traces (
    article INTEGER PRIMARY KEY REFERENCES articles (seq),
    number  INTEGER NOT NULL UNIQUE,                                    -- in order of arrival, from 0
    state   BLOB    NOT NULL,
    words   BLOB    NOT NULL
) STRICT;

-- In how many of those articles each term stands; a term is a number made from its word.
CREATE TABLE story_terms (
    term     INTEGER PRIMARY KEY,
    articles INTEGER NOT NULL
) STRICT;

-- One row: how often the stories were changed.
CREATE TABLE story_revision (
    row      INTEGER PRIMARY KEY CHECK (row = 1),
    revision INTEGER NOT NULL
) STRICT;

INSERT INTO story_revision (row, revision) VALUES (1, 0);

-- Ids of stories that were joined to others lead there.
CREATE TABLE story_former_ids (
    id    TEXT PRIMARY KEY NOT NULL,
    story TEXT NOT NULL REFERENCES stories (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX story_former_ids_by_story ON story_former_ids (story);

-- Late merges and splits, chapters: a JSON object.
ALTER TABLE stories ADD COLUMN notes TEXT NOT NULL DEFAULT '{}';
