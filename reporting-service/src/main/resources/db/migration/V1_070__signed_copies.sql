-- Asked of every file: is it a scan of a signed report?
CREATE INDEX signed_copy_by_file ON domain_event ((payload::json -> 'copy' ->> 'sha256'))
    WHERE payload_type = 'reporting.SignedCopyAttached';
