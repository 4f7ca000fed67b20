-- The sweeper asks of every file whether a version of evidence names it; who hands something in, whether it is there.
DROP INDEX evidence_by_content;

CREATE INDEX evidence_by_content ON domain_event ((payload::json -> 'file' ->> 'sha256'))
    WHERE payload_type IN ('measures.EvidenceKept', 'measures.EvidenceVersionKept');

CREATE INDEX evidence_by_address ON domain_event ((payload::json ->> 'address'))
    WHERE payload_type IN ('measures.EvidenceKept', 'measures.EvidenceVersionKept');
