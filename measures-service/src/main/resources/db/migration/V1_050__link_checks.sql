-- Watched addresses: when each is due, and what the last look at it gave. Its states are events; what stands here can be
-- found out again by looking, except the dated hashes.

CREATE TABLE link_host (
    host         text        PRIMARY KEY,
    -- the earliest of its addresses
    due_at       timestamptz NOT NULL,
    -- until then somebody is at it
    leased_until timestamptz NOT NULL DEFAULT '-infinity'
);

CREATE INDEX link_host_due ON link_host (due_at);

CREATE TABLE link_check (
    id            text        PRIMARY KEY,
    agency        text        NOT NULL,
    address       text        NOT NULL,
    host          text        NOT NULL,
    watched_at    timestamptz NOT NULL,
    due_at        timestamptz NOT NULL,
    checked_at    timestamptz,
    -- as last recorded by an event
    condition     text,
    moved_to      text,
    -- something else was found once and is looked at again before it counts
    surprised     boolean     NOT NULL DEFAULT false,
    status        integer,
    millis        integer,
    trouble       text,
    -- by what the page is recognised the next time
    page_from     text,
    etag          text,
    last_modified text,
    sha256        bytea
);

CREATE INDEX link_check_due ON link_check (host, due_at);
CREATE INDEX link_check_agency ON link_check (agency);
CREATE INDEX link_check_watched ON link_check (watched_at);

-- On which day a page was first seen to say something else.
CREATE TABLE link_hash (
    link    text    NOT NULL REFERENCES link_check ON DELETE CASCADE,
    seen_on date    NOT NULL,
    sha256  bytea   NOT NULL,
    -- false: of the first part of a large page
    whole   boolean NOT NULL,
    PRIMARY KEY (link, seen_on)
);

-- When an agency last asked for what it may not ask for all the time.
CREATE TABLE link_wish (
    agency   text        NOT NULL,
    kind     text        NOT NULL,
    asked_at timestamptz NOT NULL,
    PRIMARY KEY (agency, kind)
);
