-- Here too the day in Bangkok: no hour stands in this database.
UPDATE flyway_schema_history
SET installed_on = date_trunc('day', installed_on AT TIME ZONE current_setting('TimeZone') AT TIME ZONE 'Asia/Bangkok')
WHERE installed_on::time <> '00:00';
