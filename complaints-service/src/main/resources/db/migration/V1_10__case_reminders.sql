-- Mails that say that work waits: to each address at most one a day. No times, and nothing of any case.
create table case_reminder (
    day     date not null,
    address text not null,
    agency  text not null,
    state   text not null,
    primary key (day, address)
);

create index case_reminder_of_agency on case_reminder (agency, day desc);
