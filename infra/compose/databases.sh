#!/bin/bash
# Run once, by the image of PostgreSQL, when its volume is empty: a database for every service, which only its own user may enter.
set -eu
for name in gateway measures complaints reporting identity; do
  variable="${name^^}_PASSWORD"
  [ -n "${!variable:-}" ] || { echo "$variable is missing" >&2; exit 1; }
  psql --no-psqlrc --set=ON_ERROR_STOP=1 --set=name="$name" --username="$POSTGRES_USER" --dbname=postgres <<SQL
\getenv password $variable
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
done
