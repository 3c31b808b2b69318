#!/usr/bin/env bash
# Walks the first slice against a running server with curl, on this project's own current.todo and backlog.todo, and prints what it sees
# at each step. Ends non-zero at the first answer it did not expect.
#
#   AEON_URL=http://localhost:8000 AEON_FIRST_RUN=data/first-run.json scripts/demo.sh
set -euo pipefail
cd "$(dirname "$0")/.."

url=${AEON_URL:-http://localhost:8000}
first_run=${AEON_FIRST_RUN:-data/first-run.json}
api=$url/api/v1
case ${1:-} in --help) sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 0 ;; esac

for tool in curl jq; do command -v "$tool" >/dev/null || { echo "$tool is needed" >&2; exit 2; }; done
[ -r "$first_run" ] || { echo "$first_run is not there: start the server once with ./mvnw spring-boot:run" >&2; exit 2; }
key=$(jq -r .apiKey "$first_run")
work=$(mktemp -d)
trap 'kill "${stream:-}" 2>/dev/null || true; rm -rf "$work"' EXIT

step() { printf '\n\033[1m%s\033[0m\n' "$*"; }
show() { sed 's/^/    /'; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }

# call METHOD PATH EXPECTED-STATUS [curl arguments]: prints the body; headers are left in $work/headers
call() {
  local method=$1 path=$2 expected=$3 status; shift 3
  status=$(curl -sS -m 20 -X "$method" -H "X-API-Key: $key" -D "$work/headers" -o "$work/body" -w '%{http_code}' "$@" "$api$path")
  [ "$status" = "$expected" ] || fail "$method $path answered $status, expected $expected: $(cat "$work/body")"
  cat "$work/body"
}
header() { tr -d '\r' <"$work/headers" | awk -v name="$(tr '[:upper:]' '[:lower:]' <<<"$1")" 'tolower($1) == name ":" { print $2 }'; }
json=(-H 'Content-Type: application/json')

step "1. The server is alive and ready"
curl -fsS "$url/health" | show; echo
curl -fsS "$url/ready" | show; echo

step "2. Nobody gets in without a key, and the answer says how"
status=$(curl -sS -o "$work/body" -w '%{http_code}' "$api/tasks")
[ "$status" = 401 ] || fail "an anonymous list answered $status"
jq '{type, title, status, code}' "$work/body" | show

step "3. The plan of this project: PUT its todo files"
for name in current.todo backlog.todo; do
  precondition=(-H 'If-None-Match: *')
  if curl -fsS -o /dev/null -D "$work/headers" -H "X-API-Key: $key" "$api/todo-files/$name" 2>/dev/null; then
    precondition=(-H "If-Match: $(header ETag)")
  fi
  status=$(curl -sS -m 30 -X PUT -H "X-API-Key: $key" -H 'Content-Type: text/plain; charset=utf-8' "${precondition[@]}" \
    --data-binary "@$name" -D "$work/headers" -o "$work/body" -w '%{http_code}' "$api/todo-files/$name")
  case $status in 200 | 201) ;; *) fail "PUT $name answered $status: $(cat "$work/body")" ;; esac
  echo "$name: $status, ETag $(header ETag)" | show
done

step "4. GET gives the same bytes back"
call GET /todo-files/current.todo 200 >"$work/current.todo"
cmp current.todo "$work/current.todo" && echo "current.todo: identical, $(wc -c <current.todo) bytes" | show

step "5. The entries are tasks"
call GET '/tasks?limit=5' 200 | jq -r '.items[] | [.key, .priority, .state, .title] | @tsv' | show

step "6. Listen to the event stream while a task is made and worked on"
curl -sSN -m 60 -H "X-API-Key: $key" -H 'Accept: text/event-stream' "$api/events/stream" >"$work/stream" 2>/dev/null &
stream=$!
intent="demo-$(date +%s%N)"
call POST /tasks 201 "${json[@]}" -H "Idempotency-Key: $intent" \
  -d '{"title":"Show AEON to a newcomer","priority":"P2","tags":["demo"]}' >"$work/task"
jq '{id, key, title, state, priority, etag}' "$work/task" | show
task=$(jq -r .key "$work/task") etag=$(header ETag) sequence=$(header X-Aeon-Sequence)
echo "ETag $etag, position of the write in the event log $sequence" | show

step "7. The same Idempotency-Key again: the same answer, no second task"
call POST /tasks 201 "${json[@]}" -H "Idempotency-Key: $intent" \
  -d '{"title":"Show AEON to a newcomer","priority":"P2","tags":["demo"]}' | jq -c '{key}' | show
echo "Idempotency-Replayed: $(header Idempotency-Replayed)" | show

step "8. A stale ETag is refused"
call PATCH "/tasks/$task" 412 "${json[@]}" -H 'If-Match: "999"' -d '{"title":"Overwrite somebody"}' | jq -c '{code, status}' | show

step "9. Walk its lifecycle"
call GET "/tasks/$task/transitions" 200 | jq -c '{state, allowed: [.allowed[].to]}' | show
for next in TRIAGE PRIORITIZE SCHEDULE WORK REVIEW COMPLETE; do
  call GET "/tasks/$task" 200 >/dev/null; etag=$(header ETag)
  call POST "/tasks/$task/transitions" 200 "${json[@]}" -H "If-Match: $etag" -d "{\"to\":\"$next\"}" | jq -r '.state' | show
  sequence=$(header X-Aeon-Sequence)
done
call POST "/tasks/$task/transitions" 409 "${json[@]}" -H "If-Match: $(call GET "/tasks/$task" 200 >/dev/null; header ETag)" \
  -d '{"to":"TRIAGE"}' | jq -c '{code, detail}' | show

step "10. The graph knows it too, at least as new as the last write"
for _ in $(seq 30); do # on a cold start the graph may still be catching up: 503 with Retry-After, never something old
  status=$(curl -sS -m 20 -H "X-API-Key: $key" -H "X-Aeon-Min-Sequence: $sequence" -o "$work/body" -w '%{http_code}' "$api/graph/stats")
  [ "$status" = 503 ] || break
  sleep 1
done
[ "$status" = 200 ] || fail "GET /graph/stats answered $status: $(cat "$work/body")"
jq -c . "$work/body" | show

step "11. What the event stream said meanwhile"
for _ in $(seq 50); do grep -q "tasks.completed" "$work/stream" && break; sleep 0.1; done
grep '^event:' "$work/stream" | sort | uniq -c | show

step "12. Where the projections stand"
call GET /projections 200 | jq -r '.items[] | [.name, .lagEvents, .parked] | @tsv' | show

step "13. What Prometheus sees"
curl -fsS -H "X-API-Key: $key" "$url/metrics" | grep '^http_requests_total' | head -n 5 | show || true

printf '\nEverything answered as expected.\n'
