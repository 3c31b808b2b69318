#!/usr/bin/env bash
# How long questions take on a graph of a million nodes, through the API and, by turns, the same Cypher over a bare Bolt connection. Asks a
# server that runs and is loaded already (see bench/graph-load.sh):
#
#   AEON_DATA=/path/to/data AEON_PORT=8080 ROUNDS=200 bench/graph-questions.sh
set -euo pipefail
source "$(dirname "$0")/lib.sh"
need curl jq

data=${AEON_DATA:?the data directory of a running server} port=${AEON_PORT:?its port} rounds=${ROUNDS:-200}
base=http://127.0.0.1:$port/api/v1
key=$(jq -r .apiKey "$data/first-run.json")
tenant=$(curl -fsS -H "X-API-Key: $key" "$base/auth/me" | jq -r '.tenant // .tenantId // .tenants[0].id')
password=$(awk -F= '$1 == "neo4j.neo4j" { print $2 }' "$data/credentials.properties")
bolt=$(awk -F= '$1 == "neo4j" { print $2 }' "$data/ports.properties")

if [ -n "${AEON_CLASSPATH:-}" ]; then class_path=$AEON_CLASSPATH; else
  jars=("$root"/target/aeon-*.jar)
  [ -f "${jars[0]}" ] || { say "build it first: ./mvnw -DskipTests package"; exit 2; }
  "$(java25)" -Djarmode=tools -jar "${jars[0]}" extract --destination "$work/extracted" >/dev/null
  class_path="$work/extracted/lib/*"
fi

stolen=$(steal)
echo "$(curl -fsS -H "X-API-Key: $key" "$base/graph/stats" | jq -c '.own | {nodes, relationships}'), $rounds rounds after 20 to warm up"
"$(java25)" -cp "$class_path" "$root/bench/graph/QuestionBench.java" "$base" "$key" "bolt://127.0.0.1:$bolt" "$password" "$tenant" "$rounds"
echo "stolen ticks $(($(steal) - stolen))"
