-- What stands at an address is told to others by its SHA-256. What was noted before is read once more.
ALTER TABLE link_check ADD COLUMN content_told boolean NOT NULL DEFAULT false;
UPDATE link_check SET page_from = NULL, etag = NULL, last_modified = NULL;
