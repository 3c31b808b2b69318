# shellcheck shell=bash
# Helpers of the benchmarks: a JDK 25, servers on free ports, CPU time of a process, medians. Source it.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck disable=SC2034  # used by whoever sources this
work=${BENCH_WORK:-$(mktemp -d)}
mkdir -p "$work"
pids=()

say() { printf '%s\n' "$*" >&2; }

need() {
  for tool in "$@"; do
    command -v "$tool" >/dev/null || { say "$tool is needed (a Debian package of that name)"; exit 2; }
  done
}

java25() {
  for home in "${JAVA_HOME:-}" /usr/lib/jvm/*; do
    [ -x "$home/bin/java" ] && grep -q '^JAVA_VERSION="25' "$home/release" 2>/dev/null && { echo "$home/bin/java"; return; }
  done
  say "no JDK 25 in JAVA_HOME or /usr/lib/jvm"; exit 2
}

free_port() { # the operating system picks one
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

wait_for() { # URL SECONDS
  local end=$((SECONDS + $2))
  until curl -fsS -o /dev/null "$1" 2>/dev/null; do
    [ -z "${aeon_pid:-}" ] || kill -0 "$aeon_pid" 2>/dev/null || { say "the server has ended, $aeon_log says why"; return 1; }
    [ $SECONDS -lt $end ] || { say "$1 did not answer within $2 s"; return 1; }
    sleep 0.2
  done
}

cpu_ms() { # of a process and its threads so far: user + system
  awk -v hz="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); print int(($12 + $13) * 1000 / hz) }' "/proc/$1/stat"
}

steal() { awk '/^cpu / { print $9 }' /proc/stat; }

median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

stop_all() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null || true; done
  for pid in "${pids[@]}"; do
    for _ in $(seq 150); do kill -0 "$pid" 2>/dev/null || break; sleep 0.2; done
  done
}
trap stop_all EXIT

start_aeon() { # DATA_DIR PORT, more arguments; sets aeon_pid
  local data=$1 port=$2; shift 2
  local jars=("$root"/target/aeon-*.jar) program
  # AEON_CLASSPATH runs from classes instead of the jar, AEON_JAVA_OPTIONS adds options such as -Xmx1g
  if [ -n "${AEON_CLASSPATH:-}" ]; then program=(-cp "$AEON_CLASSPATH" com.aeondt.AeonApplication); else
    [ -f "${jars[0]}" ] || { say "build it first: ./mvnw -DskipTests package"; exit 2; }
    program=(-jar "${jars[0]}")
  fi
  mkdir -p "$data"
  aeon_log=$data.log
  (cd "$root" && exec "$(java25)" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    --add-modules=jdk.incubator.vector --add-opens=java.base/java.nio=ALL-UNNAMED \
    ${AEON_JAVA_OPTIONS:-} "${program[@]}" --server.port="$port" --aeon.embedded.data-dir="$data" \
    --aeon.embedded.start-timeout=6m "$@") >"$data.log" 2>&1 &
  aeon_pid=$!
  pids+=("$aeon_pid")
}
