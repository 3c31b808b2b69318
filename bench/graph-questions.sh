#!/usr/bin/env bash
# How long questions take on a graph of a million nodes, through the API and, by turns, the same Cypher over a bare Bolt connection.
#
#   KEEP=/var/tmp/graph bench/graph-load.sh && DATA=/var/tmp/graph ROUNDS=200 HEAP=1g bench/graph-questions.sh
#
# DATA is a data directory that bench/graph-load.sh has loaded and left; the server is started on it and stopped again. With PORT a server that
# runs on it already is asked.
set -euo pipefail
source "$(dirname "$0")/lib.sh"
need curl jq

data=${DATA:?the data directory of a loaded server, see bench/graph-load.sh} rounds=${ROUNDS:-200} heap=${HEAP:-1g} pages=${PAGE_CACHE:-512MB}
[ -f "$data/first-run.json" ] || { say "$data is no data directory that the embedded engines have made"; exit 2; }
data=$(cd "$data" && pwd)
if [ -n "${AEON_CLASSPATH:-}" ]; then class_path=$AEON_CLASSPATH; else
  jars=("$root"/target/aeon-*.jar)
  [ -f "${jars[0]}" ] || { say "build it first: ./mvnw -DskipTests package"; exit 2; }
  "$(java25)" -Djarmode=tools -jar "${jars[0]}" extract --destination "$work/extracted" >/dev/null
  class_path="$work/extracted/lib/*"
fi
if [ -z "${PORT:-}" ]; then
  PORT=$(free_port)
  AEON_JAVA_OPTIONS="-Xmx$heap" start_aeon "$data" "$PORT" --spring.profiles.active=performance --aeon.mode=embedded \
    --aeon.embedded.neo4j.page-cache="$pages"
fi
wait_for "http://127.0.0.1:$PORT/ready" 300
base=http://127.0.0.1:$PORT/api/v1
key=$(jq -r .apiKey "$data/first-run.json")
get() { curl -fsS -m 60 -H "X-API-Key: $key" "$base$1"; }
until [ "$(get /projections/graph | jq -c '[.state, .lagEvents]')" = '["running",0]' ]; do sleep 1; done
tenant=$(get /auth/me | jq -r ".tenants[0].id")
password=$(awk -F= '$1 == "neo4j.neo4j" { print $2 }' "$data/credentials.properties")
bolt=$(awk -F= '$1 == "neo4j" { print $2 }' "$data/ports.properties")

stolen=$(steal)
# the first question after a start may take longer than it is given
until stats=$(get /graph/stats 2>/dev/null); do sleep 1; done
echo "$(jq -c '.own | {nodes, relationships}' <<<"$stats"), $rounds rounds after 20 to warm up, heap $heap, page cache $pages"
"$(java25)" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "$class_path" "$root/bench/graph/QuestionBench.java" "$base" "$key" "bolt://127.0.0.1:$bolt" "$password" "$tenant" "$rounds"
echo "stolen ticks $(($(steal) - stolen))"
