-- The latest word on every disclosure of an agency, without reading anything else.
CREATE INDEX disclosure_of_agency ON domain_event (agency, aggregate_identifier, sequence_number DESC)
    WHERE type = 'Disclosure';
