-- What was understood of an uploaded document, until it is committed or seven days have passed.
create table import_preview (
    id          uuid primary key,
    agency      text        not null,
    fiscal_year integer     not null,
    sha256      text        not null,
    preview     jsonb       not null,
    made_at     timestamptz not null,
    committed   jsonb
);

create index import_preview_made_at on import_preview (made_at) where committed is null;
create index import_preview_sha256 on import_preview (sha256);
