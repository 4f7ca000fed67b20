-- How far the measures of each province are, straight from two files of open data, with DuckDB.
--   curl -sO 'http://localhost:8080/api/open-data/measures.parquet' -O 'http://localhost:8080/api/open-data/agencies.parquet'
--   duckdb < measures-by-province.sql
SELECT province, fiscalYear,
       count(*) AS measures,
       count(*) FILTER (status = 'COMPLETED') AS completed,
       count(*) FILTER (status = 'IN_PROGRESS') AS in_progress,
       sum(actions) AS actions,
       count(*) FILTER (list_contains(themes, 'NO_GIFT')) AS about_gifts
FROM 'measures.parquet' JOIN 'agencies.parquet' USING (agency)
WHERE status <> 'CANCELLED'
GROUP BY province, fiscalYear ORDER BY province, fiscalYear;
