-- Finds cases that may have to be erased without reading the others.
CREATE INDEX domain_event_ending_a_case ON domain_event (payload_type, aggregate_identifier)
    WHERE payload_type IN ('complaints.CaseClosed', 'complaints.CaseRejected', 'complaints.CaseReferred',
                           'complaints.RetentionShortened', 'complaints.CaseErased');
