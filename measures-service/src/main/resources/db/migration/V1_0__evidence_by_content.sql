-- The sweeper asks of every file whether evidence names it.
CREATE INDEX evidence_by_content ON domain_event ((payload::json -> 'file' ->> 'sha256'))
    WHERE payload_type = 'measures.EvidenceKept';
