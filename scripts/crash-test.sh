#!/usr/bin/env bash
# Kills the server with SIGKILL at random moments while clients write, starts it again on the same data, and checks that every
# acknowledged task is there exactly once, that the graph equals PostgreSQL, that the relay has drained and that SIGTERM leaves
# nothing behind. Prints one line for each check and ends with 0 if all hold, 1 if one does not, 2 if it could not be run.
#
#   ROUNDS=10 WRITERS=4 scripts/crash-test.sh
#
# Takes about a minute for each round. It runs target/aeon-*.jar, or classes: AEON_CLASSPATH, AEON_JAVA_OPTIONS (bench/lib.sh).
set -euo pipefail
source "$(dirname "$0")/../bench/lib.sh"
case ${1:-} in --help) sed -n '2,8s/^# \{0,1\}//p' "$0"; exit 0 ;; esac
need curl jq python3

rounds=${ROUNDS:-10} writers=${WRITERS:-4} start_limit=${START_LIMIT:-300} settle_limit=${SETTLE_LIMIT:-600}
port=$(free_port) data=$work/data base=http://127.0.0.1:$port/api/v1
acknowledged=$work/acknowledged.txt
failed=0
: >"$acknowledged"

at() { say "$(date +%T) $*"; }

verdict() { # RESULT TEXT: notes one check, RESULT is 0 when it holds
  if [ "$1" = 0 ]; then echo "ok      $2"; else echo "FAILED  $2"; failed=1; fi
}

api() { curl -fsS -m 20 -H "X-API-Key: $key" "$@"; }

started() { # starts the server on the data and waits until it is ready
  local end=$((SECONDS + start_limit))
  start_aeon "$data" "$port"
  until curl -fsS -m 5 -o /dev/null "http://127.0.0.1:$port/ready" 2>/dev/null; do
    if ! kill -0 "$aeon_pid" 2>/dev/null || [ $SECONDS -ge $end ]; then
      tail -n 30 "$data.log" >&2
      at "the server did not become ready"
      exit 1
    fi
    sleep 1
  done
  key=$(jq -r .apiKey "$data/first-run.json")
}

write_until() { # WRITER FLAG ROUND: creates tasks until the flag file appears; notes a title only after a 2xx answer
  local n=0 title
  while [ ! -e "$2" ]; do
    n=$((n + 1)) title="crash $3-$1-$n"
    if curl -fsS -m 5 -o /dev/null -H "X-API-Key: $key" -H 'Content-Type: application/json' -H "Idempotency-Key: $3-$1-$n" \
      -d "{\"title\":\"$title\"}" "$base/tasks" 2>/dev/null; then
      echo "$title" >>"$acknowledged"
    fi
  done
}

all_titles() {
  local next='' page
  while :; do
    page=$(api -G "$base/tasks" --data-urlencode limit=200 ${next:+--data-urlencode "cursor=$next"})
    jq -r '.items[].title' <<<"$page"
    next=$(jq -r '.next // empty' <<<"$page")
    [ -n "$next" ] || break
  done
}

settled() { # waits until every projection runs and has nothing before it; a copy that is being made anew is not complete yet
  local end=$((SECONDS + settle_limit))
  until api "$base/projections" >"$work/projections.json" 2>/dev/null &&
    jq -e 'all(.items[]; .state == "running" and .lagEvents == 0 and .parked == 0)' "$work/projections.json" >/dev/null; do
    [ $SECONDS -lt $end ] || return 1
    sleep 0.5
  done
}

ended_job() { # LOCATION: waits for a job's end and prints it
  local job end=$((SECONDS + settle_limit))
  while [ $SECONDS -lt $end ]; do
    job=$(api "http://127.0.0.1:$port$1")
    case $(jq -r '.state | ascii_upcase' <<<"$job") in
      SUCCEEDED) echo "$job"; return ;;
      FAILED | CANCELLED) echo "$job" >&2; return 1 ;;
    esac
    sleep 0.25
  done
  at "the job at $1 did not end"
  return 1
}

left_running() { # processes whose program lies in the data directory
  local exe
  for exe in /proc/[0-9]*/exe; do
    case $(readlink "$exe" 2>/dev/null) in "$data"/*) echo "$exe" ;; esac
  done
}

for round in $(seq "$rounds"); do
  started
  flag=$work/stop-$round before=$(wc -l <"$acknowledged")
  children=()
  for w in $(seq "$writers"); do write_until "$w" "$flag" "$round" & children+=($!); done
  until [ "$(wc -l <"$acknowledged")" -gt "$before" ] || ! kill -0 "$aeon_pid" 2>/dev/null; do sleep 0.1; done
  sleep "$(python3 -c 'import random; print(round(random.uniform(0.2, 4.0), 2))')"
  kill -9 "$aeon_pid"
  touch "$flag"
  wait "${children[@]}" "$aeon_pid" 2>/dev/null || true
  at "round $round of $rounds: killed with $(wc -l <"$acknowledged") acknowledged in all"
done

started
at "started after the last kill"
all_titles | grep '^crash ' | sort >"$work/found.txt"
sort -u "$acknowledged" >"$work/wanted.txt"
wanted=$(wc -l <"$work/wanted.txt")
missing=$(comm -23 "$work/wanted.txt" <(sort -u "$work/found.txt") | wc -l)
twice=$(uniq -d "$work/found.txt" | wc -l)
[ "$wanted" -gt 0 ] && ok=0 || ok=1
verdict "$ok" "$wanted tasks were acknowledged"
[ "$missing" = 0 ] && ok=0 || ok=1
verdict "$ok" "$missing of them are missing ($(wc -l <"$work/found.txt") found, some of which were never answered)"
[ "$twice" = 0 ] && ok=0 || ok=1
verdict "$ok" "$twice are there twice"

settled && ok=0 || ok=1
at "waited for the projections"
verdict "$ok" "projections: $(jq -r '[.items[] | "\(.name) \(.state), \(.lagEvents) before it, \(.parked) parked"] | join("; ")' "$work/projections.json")"

location=$(api -X POST -o /dev/null -D - "$base/projections/graph/check" | tr -d '\r' | awk 'tolower($1) == "location:" { print $2 }')
job=$(ended_job "${location#http://127.0.0.1:"$port"}") || job='{}'
jq '.result | if type == "string" then fromjson else . end' <<<"$job" >"$work/check.json"
jq -e '.equal and (.findings | length > 0)' "$work/check.json" >/dev/null && ok=0 || ok=1
verdict "$ok" "graph against PostgreSQL: $(jq -r '[.findings[]?.drift] | "\(map(.expected) | add) rows, \(map(.found) | add) copies, \(map(.missing + .surplus + .different) | add) of them not equal"' "$work/check.json")"

kill "$aeon_pid"
wait "$aeon_pid" 2>/dev/null || true
left=$(left_running | wc -l)
[ "$left" = 0 ] && ok=0 || ok=1
verdict "$ok" "$left processes left behind after SIGTERM"

[ $failed = 0 ] && echo "$rounds kills, $writers writers: nothing acknowledged was lost or doubled, the graph equals PostgreSQL, the relay has drained"
exit $failed
