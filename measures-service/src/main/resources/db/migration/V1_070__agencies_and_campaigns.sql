-- Choosing agencies by province or type asks what each of them is now; the many events of everything else don't matter.
CREATE INDEX domain_event_of_agencies ON domain_event (aggregate_identifier, sequence_number DESC)
    WHERE payload_type IN ('measures.AgencyRegistered', 'measures.AgencyRevised');
