-- Mails that remind someone, from when they are due to be sent until some time after they were.
create table reminder_mail (
    id          uuid        primary key,
    agency      text        not null,
    recipient   text        not null,
    address     text        not null,
    subject     text        not null,
    body        text        not null,
    reminders   integer     not null,
    state       text        not null,
    created_at  timestamptz not null,
    next_try_at timestamptz,
    attempts    integer     not null default 0,
    sent_at     timestamptz,
    last_error  text
);

create index reminder_mail_due on reminder_mail (next_try_at) where state = 'WAITING';
create index reminder_mail_idle on reminder_mail (created_at) where state = 'NOT_CONFIGURED';
create index reminder_mail_of_agency on reminder_mail (agency, created_at desc);
