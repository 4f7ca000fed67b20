-- The only source of truth. Kit migrations are numbered 0.x, a service's own begin with 1.

CREATE SEQUENCE domain_event_index;

CREATE TABLE domain_event (
    -- Before global_index: defaults are evaluated in this order, so a row's transaction has its id before its index is taken.
    tx                   xid8   NOT NULL DEFAULT pg_current_xact_id(),
    global_index         bigint NOT NULL DEFAULT nextval('domain_event_index') PRIMARY KEY,
    aggregate_identifier text   NOT NULL,
    sequence_number      bigint NOT NULL,
    type                 text,
    agency               text,
    event_identifier     text   NOT NULL,
    time_stamp           text   NOT NULL,
    payload_type         text   NOT NULL,
    payload_revision     text,
    payload              text   NOT NULL,
    meta_data            text   NOT NULL,
    UNIQUE (aggregate_identifier, sequence_number)
);

ALTER SEQUENCE domain_event_index OWNED BY domain_event.global_index;

-- How far publishers and reactions have come: what must not be repeated.
CREATE TABLE token_entry (
    processor_name text    NOT NULL,
    segment        integer NOT NULL,
    token          bytea,
    token_type     text,
    time_stamp     text,
    owner          text,
    PRIMARY KEY (processor_name, segment)
);

-- Where a publisher or reaction stands still: from this event on an aggregate's events wait. Never holds their content.
CREATE TABLE parked_event (
    processing_group text        NOT NULL,
    aggregate_id     text        NOT NULL,
    agency           text        NOT NULL,
    version          bigint      NOT NULL,
    last_version     bigint      NOT NULL,
    type             text        NOT NULL,
    error            text        NOT NULL,
    at               timestamptz NOT NULL,
    PRIMARY KEY (processing_group, aggregate_id)
);

-- What a command with an Idempotency-Key, or a creation, was answered. Keys and requests stand here only as keyed hashes.
CREATE TABLE command_answer (
    key_hash     bytea PRIMARY KEY,
    subject      text  NOT NULL,
    request_hash bytea NOT NULL,
    answer       text  NOT NULL,
    at           date  NOT NULL DEFAULT current_date
);

-- Keys generated once, on first use.
CREATE TABLE kit_secret (
    name  text  PRIMARY KEY,
    value bytea NOT NULL
);
