-- Lists an agency's aggregates of one type without reading their events.
CREATE INDEX domain_event_of_agency ON domain_event (agency, type) WHERE sequence_number = 0;
