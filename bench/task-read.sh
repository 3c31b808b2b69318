#!/usr/bin/env bash
# What a request costs: `GET /api/v1/tasks/{id}` with an API key against a bare Spring Boot hello endpoint, interleaved in one
# run. Prints requests per second and CPU per request of both servers as medians, and their ratios.
#
#   ROUNDS=5 SECONDS_PER_ROUND=20 CONNECTIONS=16 bench/task-read.sh
set -euo pipefail
source "$(dirname "$0")/lib.sh"
need wrk curl jq python3 taskset

rounds=${ROUNDS:-5} duration=${SECONDS_PER_ROUND:-20} connections=${CONNECTIONS:-16}
server_cpu=${SERVER_CPU:-0} client_cpu=${CLIENT_CPU:-1}

(cd "$root" && ./mvnw -B -q --no-transfer-progress -f bench/hello/pom.xml package)
hello_port=$(free_port) aeon_port=$(free_port)
"$(java25)" -jar "$root/bench/hello/target/hello.jar" --server.port="$hello_port" --spring.threads.virtual.enabled=true \
  >"$work/hello.log" 2>&1 &
hello_pid=$!
pids+=("$hello_pid")
start_aeon "$work/data" "$aeon_port" --spring.profiles.active=performance --aeon.mode=embedded
wait_for "http://127.0.0.1:$hello_port/hello" 60
wait_for "http://127.0.0.1:$aeon_port/ready" 180

base=http://127.0.0.1:$aeon_port/api/v1
key=$(jq -r .apiKey "$work/data/first-run.json")
task=$(curl -fsS -H "X-API-Key: $key" -H 'Content-Type: application/json' -d '{"title":"Measure a read"}' "$base/tasks" | jq -r .id)
curl -fsS -H "X-API-Key: $key" "$base/tasks/$task" >/dev/null

# one core for the server under test, one for the client
for pid in "$hello_pid" "$aeon_pid"; do taskset -apc "$server_cpu" "$pid" >/dev/null; done

round() { # NAME PID URL [HEADER]: appends "rps cpu-ms-per-request p99-ms" to NAME.txt
  local name=$1 pid=$2; shift 2
  local before after out
  before=$(cpu_ms "$pid")
  out=$(taskset -c "$client_cpu" wrk -t1 -c"$connections" -d"${duration}s" --latency "$@")
  after=$(cpu_ms "$pid")
  awk -v cpu=$((after - before)) '
    /requests in/ { requests = $1 } /Requests\/sec/ { rps = $2 } /99%/ { p99 = $2 } /Non-2xx/ { bad = $NF }
    END { if (bad) { print "answers other than 2xx: " bad > "/dev/stderr"; exit 1 } print rps, cpu / requests, p99 }' <<<"$out" >>"$work/$name.txt"
}
hello() { round "$1" "$hello_pid" "http://127.0.0.1:$hello_port/hello"; }
aeon() { round "$1" "$aeon_pid" -H "X-API-Key: $key" "$base/tasks/$task"; }

# until a request costs what it did in the round before, give or take a twentieth: the compiler is not done after a few thousand
say "warming up"
hello warm; hello warm
last=0
for i in $(seq 12); do
  aeon warm
  now=$(tail -1 "$work/warm.txt" | awk '{ print $2 }')
  if awk -v a="$last" -v b="$now" 'BEGIN { exit !(b > 0.95 * a) }' && [ "$i" -gt 2 ]; then break; fi
  last=$now
done
say "warm after $i rounds: $now ms a request"
stolen=$(steal)
for i in $(seq "$rounds"); do
  say "round $i of $rounds"
  hello hello; aeon aeon
done
stolen=$(($(steal) - stolen))

h_rps=$(awk '{ print $1 }' "$work/hello.txt" | median) a_rps=$(awk '{ print $1 }' "$work/aeon.txt" | median)
h_cpu=$(awk '{ print $2 }' "$work/hello.txt" | median) a_cpu=$(awk '{ print $2 }' "$work/aeon.txt" | median)
echo "rounds $rounds x ${duration}s, $connections connections, server on core $server_cpu, client on core $client_cpu, stolen ticks $stolen"
awk -v h="$h_rps" -v a="$a_rps" -v hc="$h_cpu" -v ac="$a_cpu" 'BEGIN {
  printf "%-22s %12s %16s\n", "", "requests/s", "CPU ms/request"
  printf "%-22s %12.0f %16.3f\n", "hello", h, hc
  printf "%-22s %12.0f %16.3f\n", "GET /tasks/{id}", a, ac
  printf "%-22s %12.2f %16.2f\n", "ratio", a / h, ac / hc }'
