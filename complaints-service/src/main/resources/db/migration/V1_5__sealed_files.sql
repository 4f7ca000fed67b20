-- Which files of the store a key opens. They are named as long as the key is there: the sweeper removes the others.
CREATE TABLE sealed_file (
    sha256  text PRIMARY KEY,
    case_id text NOT NULL,
    purpose text NOT NULL,
    FOREIGN KEY (case_id, purpose) REFERENCES case_key ON DELETE CASCADE
);
CREATE INDEX sealed_file_key ON sealed_file (case_id, purpose);
