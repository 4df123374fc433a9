-- What analysts decided, kept apart from what was found; undoing one is another row.
CREATE TABLE decisions (
    seq             INTEGER PRIMARY KEY,
    id              TEXT    NOT NULL UNIQUE,                            -- the hash of `decision`
    kind            TEXT    NOT NULL,
    subject         TEXT    NOT NULL,
    decision        TEXT    NOT NULL,                                   -- JSON, exactly as it was signed
    decision_sha256 BLOB    NOT NULL
) STRICT;

-- Who changed what, when and from where. Each line's hash covers the one before it: none but the last can be taken out unseen.
CREATE TABLE audit (
    seq          INTEGER PRIMARY KEY,
    at           TEXT    NOT NULL,
    who          TEXT    NOT NULL,
    origin       TEXT    NOT NULL,
    action       TEXT    NOT NULL,
    details      TEXT    NOT NULL,
    chain_sha256 BLOB    NOT NULL
) STRICT;

CREATE TRIGGER decisions_refuse_update BEFORE UPDATE ON decisions BEGIN
    SELECT RAISE(ABORT, 'decisions are only ever appended');
END;

CREATE TRIGGER decisions_refuse_delete BEFORE DELETE ON decisions BEGIN
    SELECT RAISE(ABORT, 'decisions are only ever appended');
END;

CREATE TRIGGER decisions_refuse_replace BEFORE INSERT ON decisions
WHEN EXISTS (SELECT 1 FROM decisions WHERE id = NEW.id OR seq = NEW.seq) BEGIN
    SELECT RAISE(ABORT, 'decisions are only ever appended');
END;

CREATE TRIGGER audit_refuse_update BEFORE UPDATE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit log is only ever appended');
END;

CREATE TRIGGER audit_refuse_delete BEFORE DELETE ON audit BEGIN
    SELECT RAISE(ABORT, 'the audit log is only ever appended');
END;

CREATE TRIGGER audit_refuse_replace BEFORE INSERT ON audit
WHEN EXISTS (SELECT 1 FROM audit WHERE seq = NEW.seq) BEGIN
    SELECT RAISE(ABORT, 'the audit log is only ever appended');
END;
