-- A link is found by the keyed hash of its token, schedules by themselves, a photo by its content.
CREATE INDEX contribution_link_by_token ON domain_event ((payload::json ->> 'tokenHash'))
    WHERE payload_type = 'measures.ContributionLinkIssued';
CREATE INDEX rounds_scheduled ON domain_event (agency) WHERE payload_type = 'measures.RoundsScheduled';
CREATE INDEX photo_by_content ON domain_event USING gin ((payload::jsonb -> 'said' -> 'photos') jsonb_path_ops)
    WHERE payload_type = 'measures.ContributionReceived';
