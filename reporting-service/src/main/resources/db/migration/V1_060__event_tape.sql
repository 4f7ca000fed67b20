-- The public events of all topics in one order that never changes, so that a reader can go on after any of them. Each
-- topic has a partition of its own, made when it is read first; writers take turns, so that positions come in order.
CREATE SEQUENCE event_tape_position;

CREATE TABLE event_tape (
    position bigint NOT NULL DEFAULT nextval('event_tape_position'),
    topic    text NOT NULL,
    id       text NOT NULL,
    agency   text,
    time     timestamptz NOT NULL,
    event    bytea NOT NULL,
    UNIQUE (topic, id)
) PARTITION BY LIST (topic);

CREATE INDEX ON event_tape (position);
CREATE INDEX ON event_tape (agency, position);
CREATE INDEX ON event_tape (time);

COMMENT ON COLUMN event_tape.event IS 'as it is sent: a CloudEvent in structured mode, without what is not public';
