-- How a case is found by its receipt. The entry is a keyed function of the receipt; the receipt itself is nowhere.
CREATE TABLE receipt (
    entry   bytea PRIMARY KEY,
    case_id text NOT NULL UNIQUE
);

-- The only place where keys of cases stand, wrapped. Deleting a row makes everything sealed by it unreadable for ever.
CREATE TABLE case_key (
    case_id  text NOT NULL,
    purpose  text NOT NULL,
    wrapping text NOT NULL,
    wrapped  bytea NOT NULL,
    PRIMARY KEY (case_id, purpose)
);
CREATE INDEX case_key_wrapping ON case_key (wrapping);
