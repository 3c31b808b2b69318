#!/usr/bin/env bash
# How long a graph takes to load through POST /api/v1/graph/entities/bulk, until it is in PostgreSQL and until Neo4j has its copy, beside
# Neo4j's own offline importer on the same nodes and relationships in the same run. The importer writes a store that nobody uses yet, without
# tenants, history, sources or checks: it is the floor, not a rival.
#
#   NODES=1100000 RELATIONSHIPS=232000 HEAP=1g bench/graph-load.sh
#
# KEEP=DIR loads into that data directory and leaves it there, stopped in order; DATA=DIR bench/graph-questions.sh then asks it.
set -euo pipefail
source "$(dirname "$0")/lib.sh"
need curl jq python3

if [ -n "${KEEP:-}" ]; then
  [ ! -e "$KEEP" ] || { say "$KEEP is there already"; exit 2; }
  mkdir -p "$(dirname "$KEEP")"
  data=$(cd "$(dirname "$KEEP")" && pwd)/$(basename "$KEEP")
else data=$work/data; fi
nodes=${NODES:-1100000} relationships=${RELATIONSHIPS:-232000} heap=${HEAP:-1g} pages=${PAGE_CACHE:-512MB}
say "generating $nodes nodes and $relationships relationships"
python3 "$root/bench/graph/generate.py" "$nodes" "$relationships" "$work"

stolen=$(steal)
say "loading with Neo4j's offline importer"
jars=("$root"/target/aeon-*.jar)
if [ -n "${AEON_CLASSPATH:-}" ]; then class_path=$AEON_CLASSPATH; else
  "$(java25)" -Djarmode=tools -jar "${jars[0]}" extract --destination "$work/extracted" >/dev/null
  class_path="$work/extracted/lib/*"
fi
offline=$("$(java25)" -Xmx"$heap" --add-opens=java.base/java.nio=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "$class_path" \
  "$root/bench/graph/OfflineImport.java" "$work" 2>"$work/offline.err" | tee "$work/offline.log" | awk '/^IMPORT_SECONDS/ { print $2 }')
[ -n "$offline" ] || { say "the offline importer failed: $work/offline.log"; exit 1; }
say "offline importer: $offline s"

port=$(free_port)
AEON_JAVA_OPTIONS="-Xmx$heap" start_aeon "$data" "$port" --spring.profiles.active=performance --aeon.mode=embedded \
  --aeon.embedded.neo4j.page-cache="$pages"
wait_for "http://127.0.0.1:$port/ready" 180
base=http://127.0.0.1:$port/api/v1
key=$(jq -r .apiKey "$data/first-run.json")
get() { curl -fsS -m 60 -H "X-API-Key: $key" "$base$1"; }

until [ "$(get /projections/graph | jq -r .state)" = running ]; do sleep 1; done
say "loading through the bulk API"
begin=$(date +%s.%N)
job=$(curl -fsS -H "X-API-Key: $key" -H 'Content-Type: application/x-ndjson' -T "$work/graph.jsonl" -X POST \
  "$base/graph/entities/bulk?source=bench" | jq -r '.job // empty')
[ -n "$job" ] || { say "so little is taken in at once, without a job: ask for 20,000 nodes or more"; exit 2; }
peak=0
while :; do
  state=$(get "/jobs/$job")
  used=$(jcmd "$aeon_pid" GC.heap_info 2>/dev/null | awk 'match($0, /used [0-9]+K/) { print substr($0, RSTART + 5, RLENGTH - 6); exit }') || used=0
  [ "${used:-0}" -gt "$peak" ] && peak=$used
  [ -z "${VERBOSE:-}" ] || say "$(jq -c '[.state, .progress]' <<<"$state") $(get /projections/graph | jq -c '[.state, .lagEvents]')"
  case $(jq -r .state <<<"$state") in succeeded) break ;; failed | cancelled) say "the job failed: $state"; exit 1 ;; esac
  sleep 2
done
taken=$(echo "$(date +%s.%N) $begin" | awk '{ printf "%.1f", $1 - $2 }')
say "taken in after $taken s: $(jq -c .result <<<"$state")"
# whatever the graph answers for this position has all that was written before it
last=$(curl -fsS -D - -o /dev/null -H "X-API-Key: $key" -H 'Content-Type: application/json' "$base/graph/entities" \
  -d '{"type": "service", "source": "bench", "properties": {"name": "the last one"}}' | awk 'tolower($1) == "x-aeon-sequence:" { print $2 }' | tr -d '\r')
until curl -fsS -m 60 -o /dev/null -H "X-API-Key: $key" -H "X-Aeon-Min-Sequence: $last" -H 'Content-Type: application/json' \
  "$base/graph/query" -d '{"query": "RETURN 1 AS one"}' 2>/dev/null; do sleep 1; done
copied=$(echo "$(date +%s.%N) $begin" | awk '{ printf "%.1f", $1 - $2 }')
stolen=$(($(steal) - stolen))
stats=$(get /graph/stats | jq -c '.own | {nodes, relationships}')
cpu=$(($(cpu_ms "$aeon_pid") / 1000))

echo "$nodes nodes, $relationships relationships, heap $heap, page cache $pages, peak seen ${peak} KiB, RSS $(awk '/VmHWM/ { print $2 }' "/proc/$aeon_pid/status") KiB, CPU of the JVM ${cpu} s, stolen ticks $stolen"
echo "graph has $stats"
awk -v o="$offline" -v t="$taken" -v c="$copied" 'BEGIN {
  printf "%-44s %9s %7s\n", "", "seconds", "ratio"
  printf "%-44s %9.1f %7.1f\n", "offline importer", o, 1
  printf "%-44s %9.1f %7.1f\n", "bulk API, in PostgreSQL", t, t / o
  printf "%-44s %9.1f %7.1f\n", "bulk API, copied to Neo4j as well", c, c / o }'
