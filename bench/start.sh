#!/usr/bin/env bash
# How long the whole stack takes until /ready answers 200: on an empty data directory and again on the same one, each ROUNDS
# times; the time from SIGTERM until the process is gone; resident memory of the JVM and of all its engines. The baseline in the
# same run is the start of a bare Spring Boot hello endpoint. Prints medians and ratios.
#
#   ROUNDS=3 bench/start.sh
set -euo pipefail
source "$(dirname "$0")/lib.sh"
need curl python3

rounds=${ROUNDS:-3}
(cd "$root" && ./mvnw -B -q --no-transfer-progress -f bench/hello/pom.xml package)

now_ms() { date +%s%3N; }

until_ready() { # URL BEGIN NAME: notes the milliseconds since BEGIN
  wait_for "$1" 240
  echo $(($(now_ms) - $2)) >>"$work/$3.txt"
}

stop_timed() { # PID NAME: SIGTERM, notes how long it took
  local begin
  begin=$(now_ms)
  kill "$1"
  wait "$1" 2>/dev/null || true
  echo $(($(now_ms) - begin)) >>"$work/$2.txt"
}

rss_mb() { # PID...: resident memory in MB
  local sum=0 pid
  for pid in "$@"; do sum=$((sum + $(awk '/^VmRSS/ { print $2 }' "/proc/$pid/status" 2>/dev/null || echo 0))); done
  echo $((sum / 1024))
}

engine_pids() { # DATA_DIR: the processes whose program lies below its engines/
  local exe pid
  for exe in /proc/[0-9]*/exe; do
    pid=${exe#/proc/} pid=${pid%/exe}
    case $(readlink "$exe" 2>/dev/null) in "$1"/engines/*) echo "$pid" ;; esac
  done
}

measure() { # NAME DATA_DIR
  local port begin
  port=$(free_port) begin=$(now_ms)
  start_aeon "$2" "$port"
  until_ready "http://127.0.0.1:$port/ready" "$begin" "$1"
  rss_mb "$aeon_pid" >>"$work/rss-jvm.txt"
  # shellcheck disable=SC2046  # one argument for each process
  rss_mb "$aeon_pid" $(engine_pids "$2") >>"$work/rss-all.txt"
  stop_timed "$aeon_pid" stop
  aeon_pid= # whoever waits for hello next does not wait for this one
}

for i in $(seq "$rounds"); do
  say "round $i of $rounds"
  port=$(free_port) begin=$(now_ms)
  "$(java25)" -jar "$root/bench/hello/target/hello.jar" --server.port="$port" >"$work/hello.log" 2>&1 &
  hello_pid=$!
  pids+=("$hello_pid")
  until_ready "http://127.0.0.1:$port/hello" "$begin" hello
  stop_timed "$hello_pid" hello-stop
  measure first "$work/data-$i"
  measure again "$work/data-$i"
done

of() { median <"$work/$1.txt"; }
range() { sort -n "$work/$1.txt" | awk 'NR == 1 { low = $1 } END { print low "–" $1 }'; }
row() { printf '%-34s %10.0f   %s\n' "$1" "$(of "$2")" "$(range "$2")"; }
echo "rounds $rounds, $(nproc) cores; medians and ranges"
row "hello: ready, ms" hello
row "first start: ready, ms" first
row "restart: ready, ms" again
row "SIGTERM until gone, ms" stop
row "resident, JVM, MB" rss-jvm
row "resident, JVM and engines, MB" rss-all
awk -v h="$(of hello)" -v f="$(of first)" -v a="$(of again)" 'BEGIN { printf "ratio to hello: first start %.1f, restart %.1f\n", f / h, a / h }'
