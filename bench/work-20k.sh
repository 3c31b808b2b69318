#!/usr/bin/env bash
# Work management with 20,000 tasks: list, filter, burndown and file export against bare JDBC, interleaved in one run. Prints
# medians, 95th percentiles, the ratio of the medians, and by how many milliseconds the 95th percentile is more.
#
#   TASKS=20000 ROUNDS=500 bench/work-20k.sh               starts the jar on a fresh data directory
#   WARM=45                                                seconds before each question
#   AEON_JAVA_OPTIONS='-Xms2g -Xmx2g'                      the heap does not have to grow while it is measured
#   AEON_URL=http://localhost:8000 AEON_DATA=data bench/work-20k.sh   takes a server that is up, with embedded engines
set -euo pipefail
export AEON_JAVA_OPTIONS=${AEON_JAVA_OPTIONS:--Xms2g -Xmx2g}
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "$0")/lib.sh"
need curl unzip

java=$(java25)
if [ -n "${AEON_URL:-}" ]; then
  url=$AEON_URL data=${AEON_DATA:?the data directory of the server}
else
  port=$(free_port) data=$work/data
  url=http://127.0.0.1:$port
  start_aeon "$data" "$port" --spring.profiles.active=performance --aeon.mode=embedded
fi
wait_for "$url/ready" 180

driver=${PGJDBC:-}
if [ -z "$driver" ]; then
  unzip -q -o -j "$root"/target/aeon-*.jar 'BOOT-INF/lib/postgresql-*.jar' -d "$work"
  driver=$(ls "$work"/postgresql-*.jar)
fi
stolen=$(steal)
"$java" -Dtasks="${TASKS:-20000}" -Drounds="${ROUNDS:-500}" -Dwarm="${WARM:-45}" -cp "$driver" "$root/bench/WorkBench.java" "$url" "$data"
echo "stolen ticks $(($(steal) - stolen)), load $(cut -d' ' -f1 /proc/loadavg)"
