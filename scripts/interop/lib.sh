# shellcheck shell=bash
# Helpers of the interop checks: a server with a key, checks that are counted, tools that may be absent. Source it.

url=${AEON_URL:-http://localhost:8000}
first_run=${AEON_FIRST_RUN:-data/first-run.json}
api=$url/api/v1
passed=0 failed=0 absent=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

need_server() {
  local tool
  for tool in curl jq; do command -v "$tool" >/dev/null || { echo "$tool is needed" >&2; exit 2; }; done
  [ -n "${AEON_KEY:-}" ] || [ -r "$first_run" ] || { echo "set AEON_KEY, or AEON_FIRST_RUN to the server's first-run.json" >&2; exit 2; }
  key=${AEON_KEY:-$(jq -r .apiKey "$first_run")}
  curl -fsS -m 5 -o /dev/null "$url/ready" || { echo "no server is ready at $url" >&2; exit 2; }
}

# call METHOD PATH [curl arguments]: prints the body, fails on anything but 2xx
call() {
  local method=$1 path=$2
  shift 2
  curl -sS --fail-with-body -m 60 -X "$method" -H "X-API-Key: $key" "$@" "$api$path"
}

# a project of its own, so that a check sees its own tasks only
new_project() {
  # shellcheck disable=SC2034  # used by whoever sources this
  project=X$(printf '%05d' $((RANDOM * 3 % 100000)))$1
  call POST /projects -H 'Content-Type: application/json' -d "{\"key\":\"$project\",\"name\":\"interop\"}" >/dev/null
}

# import FORMAT FILE: prints the report
import() { call POST "/tasks/import?format=$1&project=$project" -H 'Content-Type: text/plain; charset=utf-8' --data-binary "@$2"; }
export_to() { call GET "/tasks/export?format=$1&project=$project&sort=key" >"$2"; }

same() { # WHAT EXPECTED FOUND
  if [ "$2" = "$3" ]; then
    passed=$((passed + 1)); printf '  ok    %s\n' "$1"
  else
    failed=$((failed + 1)); printf '  FAIL  %s: expected %q, found %q\n' "$1" "$2" "$3"
  fi
}

without() { # TOOL HOW: a tool that is not there is counted, and is no failure
  absent=$((absent + 1)); printf '  absent %s (%s)\n' "$1" "$2"
}

finish() {
  printf '%s: passed %d, failed %d, absent %d\n' "$1" "$passed" "$failed" "$absent"
  [ "$failed" -eq 0 ]
}
