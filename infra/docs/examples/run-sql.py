#!/usr/bin/env python3
"""Runs a file of SQL in DuckDB and prints what each question answers, for those without DuckDB's own command line.

Needs Python 3.9 or newer and DuckDB for it: python3 -m pip install duckdb
Usage: run-sql.py measures-by-month.sql
"""

import sys

import duckdb


def main():
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    database = duckdb.connect()
    with open(sys.argv[1], encoding="utf-8") as file:
        for statement in database.extract_statements(file.read()):
            answer = database.sql(statement)
            if answer is not None:
                answer.show(max_rows=100)


if __name__ == "__main__":
    main()
