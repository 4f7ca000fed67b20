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

-- Events that a publisher or reaction could not make sense of.
CREATE TABLE dead_letter (
    dead_letter_identifier text   PRIMARY KEY,
    processing_group       text   NOT NULL,
    sequence_identifier    text   NOT NULL,
    sequence_index         bigint NOT NULL,
    message_type           text   NOT NULL,
    event_identifier       text   NOT NULL,
    time_stamp             text   NOT NULL,
    payload_type           text   NOT NULL,
    payload_revision       text,
    payload                bytea  NOT NULL,
    meta_data              bytea,
    type                   text,
    aggregate_identifier   text,
    sequence_number        bigint,
    token_type             text,
    token                  bytea,
    enqueued_at            text   NOT NULL,
    last_touched           text,
    processing_started     text,
    cause_type             text,
    cause_message          text,
    diagnostics            bytea,
    UNIQUE (processing_group, sequence_identifier, sequence_index)
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
