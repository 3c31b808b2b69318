#!/bin/sh
# First start of a PostgreSQL server for AEON: the roles and the database of roles.sql, with the passwords of the
# environment. The official image runs it from /docker-entrypoint-initdb.d; by hand: PGUSER=postgres sh init.sh
set -eu
: "${AEON_OWNER_PASSWORD:?}" "${AEON_APP_PASSWORD:?}" "${AEON_SYSTEM_PASSWORD:?}" "${AEON_BACKUP_PASSWORD:?}"
roles="${AEON_ROLES_SQL:-/aeon/roles.sql}"
user="${POSTGRES_USER:-${PGUSER:-postgres}}"

psql -v ON_ERROR_STOP=1 --username "$user" --dbname postgres <<SQL
create database aeon encoding 'UTF8' template template0;
SQL
psql -v ON_ERROR_STOP=1 --username "$user" --dbname aeon --file "$roles"

# \getenv keeps the passwords off the command line; psql sends them quoted
psql -v ON_ERROR_STOP=1 --username "$user" --dbname postgres <<'SQL'
\getenv owner AEON_OWNER_PASSWORD
\getenv app AEON_APP_PASSWORD
\getenv system AEON_SYSTEM_PASSWORD
\getenv backup AEON_BACKUP_PASSWORD
alter role aeon_owner password :'owner';
alter role aeon_app password :'app';
alter role aeon_system password :'system';
alter role aeon_backup password :'backup';
SQL
