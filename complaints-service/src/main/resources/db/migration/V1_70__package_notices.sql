-- That packages have to be destroyed whose case was erased: one notice for each. No times, and nothing of the case.
CREATE TABLE package_notice (
    package    text PRIMARY KEY,
    case_id    text NOT NULL,
    agency     text NOT NULL,
    authority  text NOT NULL,
    state      text NOT NULL,
    changed_on date NOT NULL,
    tries      int  NOT NULL
);
CREATE INDEX package_notice_of_case ON package_notice (case_id);
CREATE INDEX package_notice_unsent ON package_notice (state) WHERE state <> 'SENT';
