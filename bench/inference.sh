#!/usr/bin/env bash
# Language models: the same texts from a bare loop over the native library, from a worker behind the guards, and from the server over
# HTTP, by turns in one run, as one stream and as eight at a time. The model has random weights, 79 million of them, and is written
# at the start. Prints tokens per second and CPU per token with the overhead of each layer over the loop.
#
# No round begins after SECONDS_OF_ROUNDS, so that the whole takes less than eight minutes.
#
#   ./mvnw -DskipTests package && bench/inference.sh       ROUNDS=5 WARM=30 STREAMS=8 TOKENS=64 THREADS=(cores - 1) SECONDS_OF_ROUNDS=240
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "$0")/lib.sh"
need curl jq python3 unzip

java=$(java25)
streams=${STREAMS:-8} threads=${THREADS:-$(($(nproc) > 1 ? $(nproc) - 1 : 1))}
[ -d "$root/target/test-classes/com/aeondt/inference" ] || { say "compile the tests first: ./mvnw test-compile"; exit 2; }
classes=$root/target/test-classes:$root/target/classes
if [ -n "${AEON_CLASSPATH:-}" ]; then classes=$root/target/test-classes:$AEON_CLASSPATH; else
  for part in llama jackson json-schema-validator slf4j-api logback itu jspecify; do
    unzip -q -o -j "$root"/target/aeon-*.jar "BOOT-INF/lib/$part*.jar" -d "$work/lib" 2>/dev/null || true
  done
  classes=$classes:$(printf '%s:' "$work"/lib/*.jar)
fi

models=$work/models
mkdir -p "$models"
say "writing the model"
"$java" --class-path "$classes" "$root/scripts/interop/MakeModel.java" benchmark "$models/bench.gguf"
port=$(free_port)
start_aeon "$work/data" "$port" --spring.profiles.active=performance --aeon.mode=embedded --server.address=127.0.0.1 \
  --aeon.inference.models="$models" --aeon.inference.engine.parallel="$streams" --aeon.inference.engine.waiting="$streams" \
  --aeon.inference.engine.context-length=512 --aeon.inference.engine.threads="$threads" --aeon.inference.engine.logs="$work"
wait_for "http://127.0.0.1:$port/ready" 400
key=$(jq -r .apiKey "$work/data/first-run.json")
stolen=$(steal)
"$java" --enable-native-access=ALL-UNNAMED -Xmx512m -Dde.kherud.llama.tmpdir="$work" -Dstreams="$streams" -Drounds="${ROUNDS:-5}" -Dwarm="${WARM:-30}" -Dseconds="${SECONDS_OF_ROUNDS:-240}" \
  -Dtokens="${TOKENS:-64}" -Dthreads="$threads" --class-path "$classes" "$root/bench/InferenceBench.java" \
  "http://127.0.0.1:$port" "$key" "$aeon_pid" "$models/bench.gguf" "$work"
echo "stolen ticks $(($(steal) - stolen)), load $(cut -d' ' -f1 /proc/loadavg)"
