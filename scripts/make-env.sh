#!/usr/bin/env bash
# Writes `.env` with fresh random passwords for docker-compose.yml, the master key, and the directories of the volumes.
# Keeps what is there: running it twice changes nothing.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "${1:-}" = "--help" ]; then
  sed -n '2,3s/^# //p' "$0"
  exit 0
fi

umask 077
data="${AEON_DATA:-./data/compose}"
touch .env
for name in POSTGRES AEON_OWNER AEON_APP AEON_SYSTEM AEON_BACKUP NEO4J REDIS RABBITMQ GRAFANA; do
  grep -q "^${name}_PASSWORD=" .env || printf '%s_PASSWORD=%s\n' "$name" "$(head -c 24 /dev/urandom | base64 | tr '+/' '-_')" >>.env
done
grep -q '^QDRANT_API_KEY=' .env || printf 'QDRANT_API_KEY=%s\n' "$(head -c 24 /dev/urandom | base64 | tr '+/' '-_')" >>.env

for volume in neo4j qdrant postgres redis prometheus grafana loki; do
  mkdir -p "$data/$volume"
done
[ -s "$data/master.key" ] || head -c 32 /dev/urandom | base64 >"$data/master.key"
[ -e "$data/metrics.key" ] || : >"$data/metrics.key"
echo ".env and $data are ready"
