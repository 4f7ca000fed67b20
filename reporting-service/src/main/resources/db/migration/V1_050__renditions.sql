-- The files that were made of a signed report: the first of each format stays the only one.
CREATE TABLE rendition (
    report uuid NOT NULL,
    -- SHA-256 of what was signed
    content text NOT NULL,
    format text NOT NULL,
    sha256 text NOT NULL,
    size bigint NOT NULL,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (report, content, format)
);

-- Asked of every file: does a report name it?
CREATE INDEX rendition_by_file ON rendition (sha256);
