-- What is kept of each article to find its copies without reading the others again; made anew from the articles where it is not as `format` says.
CREATE TABLE copy_entries (
    article INTEGER PRIMARY KEY REFERENCES articles (seq),
    format  TEXT NOT NULL,
    entry   BLOB NOT NULL
) STRICT;
