-- Version 5

CREATE INDEX articles_by_day ON articles (published_at, id);

CREATE INDEX articles_by_title ON articles (title, outlet, version) WHERE title IS NOT NULL AND outlet IS NOT NULL;

CREATE INDEX articles_by_title_without_url ON articles (title, outlet, version) WHERE title IS NOT NULL AND outlet IS NOT NULL AND url IS NULL;

CREATE INDEX articles_by_url ON articles (url, version) WHERE url IS NOT NULL;

CREATE INDEX stories_newest_first ON stories (coalesce(last_day, '') DESC, id);

CREATE INDEX story_former_ids_by_story ON story_former_ids (story);

CREATE TABLE annotations (
    article       INTEGER PRIMARY KEY REFERENCES articles (seq),
    format        TEXT    NOT NULL,
    layers_sha256 BLOB    NOT NULL,                                     -- of the layers unpacked
    layers        BLOB    NOT NULL
) STRICT;

CREATE VIRTUAL TABLE article_search USING fts5 (
    title, text, content = 'articles', content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE articles (
    seq             INTEGER PRIMARY KEY,
    id              TEXT    NOT NULL UNIQUE,
    id_from_content INTEGER NOT NULL CHECK (id_from_content IN (0, 1)), -- 1: the id is the hash of outlet and text
    outlet          TEXT,
    title           TEXT,
    url             TEXT,
    path            TEXT,
    published       TEXT,                                               -- 2022-09-29 or 2022-09-29T15:00:00+03:00
    published_at    INTEGER,                                            -- the same in milliseconds since 1970, a bare day at midnight UTC
    published_basis TEXT    NOT NULL,
    language        TEXT    NOT NULL,
    version         INTEGER NOT NULL CHECK (version >= 1),
    version_of      INTEGER REFERENCES articles (seq),                  -- the version before this one
    metadata        TEXT    NOT NULL,
    metadata_sha256 BLOB    NOT NULL,
    text_sha256     BLOB    NOT NULL,                                   -- of `text` in UTF-8
    text            TEXT    NOT NULL
) STRICT;

CREATE TABLE audit (
    seq          INTEGER PRIMARY KEY,
    at           TEXT    NOT NULL,
    who          TEXT    NOT NULL,
    origin       TEXT    NOT NULL,
    action       TEXT    NOT NULL,
    details      TEXT    NOT NULL,
    chain_sha256 BLOB    NOT NULL
) STRICT;

CREATE TABLE copy_entries (
    article INTEGER PRIMARY KEY REFERENCES articles (seq),
    format  TEXT NOT NULL,
    entry   BLOB NOT NULL
) STRICT;

CREATE TABLE decisions (
    seq             INTEGER PRIMARY KEY,
    id              TEXT    NOT NULL UNIQUE,                            -- the hash of `decision`
    kind            TEXT    NOT NULL,
    subject         TEXT    NOT NULL,
    decision        TEXT    NOT NULL,                                   -- JSON, exactly as it was signed
    decision_sha256 BLOB    NOT NULL
) STRICT;

CREATE TABLE rejections (
    path    TEXT    NOT NULL,
    code    INTEGER NOT NULL,                                           -- the number in HS0011
    message TEXT    NOT NULL,
    PRIMARY KEY (path, code, message)
) STRICT, WITHOUT ROWID;

CREATE TABLE stories (
    id        TEXT PRIMARY KEY NOT NULL,
    title     TEXT NOT NULL,
    first_day TEXT,
    last_day  TEXT,
    terms     TEXT NOT NULL                                             -- a JSON array
, notes TEXT NOT NULL DEFAULT '{}') STRICT, WITHOUT ROWID;

CREATE TABLE story_articles (
    story    TEXT    NOT NULL REFERENCES stories (id),
    position INTEGER NOT NULL,
    article  INTEGER NOT NULL UNIQUE REFERENCES articles (seq),         -- an article is in one story
    reason   TEXT,
    PRIMARY KEY (story, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE story_former_ids (
    id    TEXT PRIMARY KEY NOT NULL,
    story TEXT NOT NULL REFERENCES stories (id)
) STRICT, WITHOUT ROWID;

CREATE TABLE story_revision (
    row      INTEGER PRIMARY KEY CHECK (row = 1),
    revision INTEGER NOT NULL
) STRICT;

CREATE TABLE story_terms (
    term     INTEGER PRIMARY KEY,
    articles INTEGER NOT NULL
) STRICT;

CREATE TABLE story_traces (
    article INTEGER PRIMARY KEY REFERENCES articles (seq),
    number  INTEGER NOT NULL UNIQUE,                                    -- in order of arrival, from 0
    state   BLOB    NOT NULL,
    words   BLOB    NOT NULL
) STRICT;

CREATE TRIGGER annotations_refuse_delete BEFORE DELETE ON annotations BEGIN
    SELECT RAISE(ABORT, 'annotations are only ever appended');
END;

CREATE TRIGGER annotations_refuse_replace BEFORE INSERT ON annotations
WHEN EXISTS (SELECT 1 FROM annotations WHERE article = NEW.article) BEGIN
    SELECT RAISE(ABORT, 'annotations are only ever appended');
END;

CREATE TRIGGER annotations_refuse_update BEFORE UPDATE ON annotations BEGIN
    SELECT RAISE(ABORT, 'annotations are only ever appended');
END;

CREATE TRIGGER articles_are_searchable AFTER INSERT ON articles BEGIN
    INSERT INTO article_search (rowid, title, text) VALUES (NEW.seq, NEW.title, NEW.text);
END;

CREATE TRIGGER articles_refuse_delete BEFORE DELETE ON articles BEGIN
    SELECT RAISE(ABORT, 'articles are only ever appended');
END;

CREATE TRIGGER articles_refuse_replace BEFORE INSERT ON articles
WHEN EXISTS (SELECT 1 FROM articles WHERE id = NEW.id OR seq = NEW.seq) BEGIN
    SELECT RAISE(ABORT, 'articles are only ever appended');
END;

CREATE TRIGGER articles_refuse_update BEFORE UPDATE ON articles BEGIN
    SELECT RAISE(ABORT, 'articles are only ever appended');
END;

CREATE TRIGGER audit_refuse_delete BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit log is only ever appended');
END;

CREATE TRIGGER audit_refuse_replace BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE seq = NEW.seq) BEGIN
    SELECT RAISE(ABORT, 'the audit log is only ever appended');
END;

CREATE TRIGGER audit_refuse_update BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit log is only ever appended');
END;

CREATE TRIGGER decisions_refuse_delete BEFORE DELETE ON decisions BEGIN
    SELECT RAISE(ABORT, 'decisions are only ever appended');
END;

CREATE TRIGGER decisions_refuse_replace BEFORE INSERT ON decisions
WHEN EXISTS (SELECT 1 FROM decisions WHERE id = NEW.id OR seq = NEW.seq) BEGIN
    SELECT RAISE(ABORT, 'decisions are only ever appended');
END;

CREATE TRIGGER decisions_refuse_update BEFORE UPDATE ON decisions BEGIN
    SELECT RAISE(ABORT, 'decisions are only ever appended');
END;
