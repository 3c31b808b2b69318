#!/usr/bin/env bash
# Two models under load from four clients each, and the worker of one of them killed, stopped and starved of memory: how long until
# it writes again, what its requests got meanwhile, and whether the other model's requests noticed.
#
#   ./mvnw -DskipTests package && bench/inference-faults.sh       ROUNDS=3 CLIENTS=4
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "$0")/lib.sh"
need curl jq python3 prlimit

java=$(java25)
rounds=${ROUNDS:-3} clients=${CLIENTS:-4}
[ -d "$root/target/test-classes/com/aeondt/inference" ] || { say "compile the tests first: ./mvnw test-compile"; exit 2; }
mkdir -p "$work/models"
"$java" --class-path "$root/target/test-classes:$root/target/classes" "$root/scripts/interop/MakeModel.java" tiny "$work/models/hurt.gguf"
cp "$work/models/hurt.gguf" "$work/models/other.gguf"
port=$(free_port)
start_aeon "$work/data" "$port" --aeon.mode=embedded --server.address=127.0.0.1 --aeon.inference.models="$work/models" \
  --aeon.inference.preload=hurt,other --aeon.inference.engine.logs="$work"
base=http://127.0.0.1:$port
wait_for "$base/ready" 400
key=$(jq -r .apiKey "$work/data/first-run.json")

write() { # MODEL: prints the status
  curl -s -o /dev/null -m 60 -w '%{http_code}\n' "$base/v1/completions" -H "Authorization: Bearer $key" \
    -H 'Content-Type: application/json' -d "{\"model\":\"$1\",\"prompt\":\"the pump\",\"max_tokens\":16}" || echo 000
}
worker() { for each in /proc/[0-9]*; do
  { tr '\0' ' ' <"$each/cmdline"; } 2>/dev/null | grep -q "WorkerMain.*/$1\.gguf" && { echo "${each#/proc/}"; return; }
done; return 1; }
jq -n '{model: "hurt", text: ("pump " * 180000)}' >"$work/much.json"
much() {
  curl -s -o /dev/null -m 30 "$base/api/v1/llm/tokenize" -H "X-API-Key: $key" -H 'Content-Type: application/json' \
    --data-binary @"$work/much.json" || true
}
now() { date +%s%3N; }
for model in hurt other; do until [ "$(write $model)" = 200 ]; do sleep 0.2; done; done

load() { # MODEL FILE: until the file .over is there
  while [ ! -e "$work/over" ]; do write "$1" >>"$2"; done
}
count() { # FILE STATUS
  grep -c "^$2" "$1" || true
}
printf '%-10s %12s %28s %28s\n' fault 'recovery ms' 'hurt: written, 503, other' 'other: written, not 200'
for _ in $(seq "$rounds"); do for fault in KILL STOP MEMORY; do
  rm -f "$work/over" "$work"/*.load
  loaders=()
  for i in $(seq "$clients"); do for model in hurt other; do
    load $model "$work/$model.$i.load" & loaders+=($!)
  done; done
  sleep 1
  pid=$(worker hurt)
  start=$(now)
  if [ "$fault" = MEMORY ]; then
    prlimit --pid="$pid" --data=1
    # what runs has its memory already: a text of 900 kB wants more
    while kill -0 "$pid" 2>/dev/null; do much; done
  else kill -"$fault" "$pid"; fi
  # it is back when another process writes
  while kill -0 "$pid" 2>/dev/null || [ "$(write hurt)" != 200 ]; do sleep 0.02; done
  took=$(($(now) - start))
  sleep 0.5
  touch "$work/over"
  wait "${loaders[@]}"
  cat "$work"/hurt.*.load >"$work/hurt.all"; cat "$work"/other.*.load >"$work/other.all"
  bad=$(grep -vc '^200' "$work/other.all" || true)
  strange=$(grep -vc '^200\|^503' "$work/hurt.all" || true)
  printf '%-10s %12d %28s %28s\n' "$fault" "$took" "$(count "$work/hurt.all" 200), $(count "$work/hurt.all" 503), $strange" \
    "$(count "$work/other.all" 200), $bad"
  [ "$bad" = 0 ] && [ "$strange" = 0 ] || { say "requests failed that had nothing to do with it"; exit 1; }
done; done
