#!/usr/bin/env bash
# Kills the server with SIGKILL at random moments while clients write, starts it again on the same data, and checks that every
# acknowledged task is there exactly once, that the graph equals PostgreSQL, and that the relay has drained.
#
#   ROUNDS=10 WRITERS=4 scripts/crash-test.sh
set -euo pipefail
source "$(dirname "$0")/../bench/lib.sh"
need curl jq python3

rounds=${ROUNDS:-10} writers=${WRITERS:-4}
port=$(free_port) data=$work/data base=http://127.0.0.1:$port/api/v1
acknowledged=$work/acknowledged.txt
: >"$acknowledged"

write_until() { # WRITER FLAG: creates tasks until the flag file appears; notes a title only after a 2xx answer
  local n=0 title
  while [ ! -e "$2" ]; do
    n=$((n + 1)) title="crash $3-$1-$n"
    if curl -fsS -m 5 -o /dev/null -H "X-API-Key: $key" -H 'Content-Type: application/json' -H "Idempotency-Key: $3-$1-$n" \
      -d "{\"title\":\"$title\"}" "$base/tasks" 2>/dev/null; then
      echo "$title" >>"$acknowledged"
    fi
  done
}

api() { curl -fsS -m 10 -H "X-API-Key: $key" "$@"; }

all_titles() {
  local next='' page
  while :; do
    page=$(api -G "$base/tasks" --data-urlencode limit=200 ${next:+--data-urlencode "cursor=$next"})
    jq -r '.items[].title' <<<"$page"
    next=$(jq -r '.next // empty' <<<"$page")
    [ -n "$next" ] || break
  done
}

wait_job() { # LOCATION: waits for a job's end and prints it
  local job
  for _ in $(seq 240); do
    job=$(api "http://127.0.0.1:$port$1")
    case $(jq -r '.state | ascii_upcase' <<<"$job") in SUCCEEDED) echo "$job"; return ;; FAILED | CANCELLED) echo "$job" >&2; return 1 ;; esac
    sleep 0.25
  done
  say "the job at $1 did not end"; return 1
}

for round in $(seq "$rounds"); do
  start_aeon "$data" "$port"
  wait_for "http://127.0.0.1:$port/ready" 180
  key=$(jq -r .apiKey "$data/first-run.json")
  flag=$work/stop-$round
  children=()
  for w in $(seq "$writers"); do write_until "$w" "$flag" "$round" & children+=($!); done
  sleep "$(python3 -c 'import random; print(round(random.uniform(0.5, 4.0), 2))')"
  kill -9 "$aeon_pid"
  touch "$flag"
  wait "${children[@]}" || true
  wait "$aeon_pid" 2>/dev/null || true
  say "round $round: killed with $(wc -l <"$acknowledged") acknowledged in all"
done

start_aeon "$data" "$port"
wait_for "http://127.0.0.1:$port/ready" 180
all_titles | grep '^crash ' | sort >"$work/found.txt"
sort -u "$acknowledged" >"$work/wanted.txt"
missing=$(comm -23 "$work/wanted.txt" <(sort -u "$work/found.txt") | wc -l)
twice=$(uniq -d "$work/found.txt" | wc -l)
echo "acknowledged $(wc -l <"$work/wanted.txt"), found $(wc -l <"$work/found.txt"), missing $missing, twice $twice"

for _ in $(seq 120); do
  lag=$(api "$base/projections" | jq '[.items[] | .lagEvents + (if .state == "running" then 0 else 1 end)] | add')
  [ "$lag" = 0 ] && break
  sleep 0.5
done
echo "lag of all projections: $lag events"

location=$(api -X POST -o /dev/null -D - "$base/projections/graph/check" | tr -d '\r' | awk 'tolower($1) == "location:" { print $2 }')
job=$(wait_job "${location#http://127.0.0.1:"$port"}")
echo "graph check: $(jq -c .result <<<"$job")"

[ "$missing" = 0 ] && [ "$twice" = 0 ] && [ "$lag" = 0 ] && jq -e '[.. | objects | (.missing? // 0) + (.surplus? // 0) + (.different? // 0)] | add == 0' <<<"$job" >/dev/null
echo "every acknowledged task is there exactly once, the graph equals PostgreSQL, the relay has drained"
