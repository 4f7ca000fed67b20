-- What was done in each month, and how soon after it was promised: straight from the events, with DuckDB.
--   curl -sN 'http://localhost:8080/api/events?since=0&topic=measures&follow=false' > events.ndjson
--   duckdb < measures-by-month.sql
CREATE OR REPLACE VIEW event AS
SELECT id, type, subject, CAST(sequence AS BIGINT) AS sequence, CAST(time AS TIMESTAMPTZ) AS time, data
FROM read_ndjson('events.ndjson', columns = {
    id: 'VARCHAR', type: 'VARCHAR', subject: 'VARCHAR', sequence: 'VARCHAR', time: 'VARCHAR', data: 'JSON'});

WITH drafted AS (
    SELECT subject, time, data->>'$.agency' AS agency, data->>'$.plan.title' AS title
    FROM event WHERE type = 'sucharit.measure.drafted.v1'
), done AS (
    SELECT subject, coalesce(CAST(data->>'$.action.date' AS DATE), CAST(time AS DATE)) AS day
    FROM event WHERE type = 'sucharit.measure.action-recorded.v1'
)
SELECT strftime(done.day, '%Y-%m') AS month,
       count(*) AS actions,
       count(DISTINCT drafted.agency) AS agencies,
       count(DISTINCT drafted.subject) AS measures
FROM done JOIN drafted USING (subject)
GROUP BY month ORDER BY month;
