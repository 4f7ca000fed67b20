-- What is done again and again, once by all replicas: when next, and who is at it. Whoever works renews the lease; it
-- runs by this server's clock, the rest by the replicas'.
CREATE TABLE periodic_work (
    name          text        PRIMARY KEY,
    due           timestamptz NOT NULL,
    next_run      timestamptz NOT NULL,
    last_run      timestamptz,
    last_success  timestamptz,
    last_failure  timestamptz,
    failure       text,
    failures      integer     NOT NULL DEFAULT 0,
    node          text,
    lease         bigint      NOT NULL DEFAULT 0,
    leased_until  timestamptz
);
