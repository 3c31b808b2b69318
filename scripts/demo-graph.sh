#!/usr/bin/env bash
# Walks through import and export against a running server with curl: this project's own bill of materials, a small STIX bundle, a table, the
# question whether something was seen. Prints what it sees at each step; ends non-zero at the first answer it did not expect.
#
#   AEON_URL=http://localhost:8000 AEON_FIRST_RUN=data/first-run.json AEON_SBOM=target/aeon-sbom.json scripts/demo-graph.sh
set -euo pipefail
cd "$(dirname "$0")/.."

url=${AEON_URL:-http://localhost:8000}
first_run=${AEON_FIRST_RUN:-data/first-run.json}
sbom=${AEON_SBOM:-target/aeon-sbom.json}
api=$url/api/v1
case ${1:-} in --help) sed -n '2,5s/^# \{0,1\}//p' "$0"; exit 0 ;; esac

for tool in curl jq; do command -v "$tool" >/dev/null || { echo "$tool is needed" >&2; exit 2; }; done
[ -r "$first_run" ] || { echo "$first_run is not there: start the server once with ./mvnw spring-boot:run" >&2; exit 2; }
key=$(jq -r .apiKey "$first_run")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

step() { printf '\n\033[1m%s\033[0m\n' "$*"; }
show() { sed 's/^/    /'; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }

# call METHOD PATH EXPECTED-STATUS [curl arguments]: prints the body
call() {
  local method=$1 path=$2 expected=$3 status; shift 3
  status=$(curl -sS -m 120 -X "$method" -H "X-API-Key: $key" -o "$work/body" -w '%{http_code}' "$@" "$api$path")
  [[ " $expected " == *" $status "* ]] || fail "$method $path answered $status, expected $expected: $(cat "$work/body")"
  cat "$work/body"
}

# imported ANSWER: waits for the job if it is one, prints the summary
imported() {
  local job
  job=$(jq -r '.job // empty' <<<"$1")
  [ -n "$job" ] || { jq -c .summary <<<"$1"; return; }
  for _ in $(seq 300); do
    state=$(call GET "/jobs/$job" 200)
    case $(jq -r .state <<<"$state") in succeeded) jq -c .result <<<"$state"; return ;; failed | cancelled) fail "$state" ;; esac
    sleep 1
  done
  fail "the job $job did not end"
}

step "1. This project's own bill of materials"
if [ -r "$sbom" ]; then
  answer=$(call POST '/graph/sboms?source=sbom:aeon' '200 202' -H 'Content-Type: application/vnd.cyclonedx+json' --data-binary "@$sbom")
  imported "$answer" | show
  answer=$(call POST '/graph/sboms?source=sbom:aeon' '200 202' -H 'Content-Type: application/vnd.cyclonedx+json' --data-binary "@$sbom")
  again=$(imported "$answer")
  [ "$(jq .created <<<"$again")" = 0 ] || fail "the second import made something: $again"
  echo "again: $again" | show
else
  echo "$sbom is not there (./mvnw -DskipTests package makes it): left out" | show
fi

step "2. A STIX bundle, held against the specification, imported, exported"
cat >"$work/bundle.json" <<'JSON'
{"type": "bundle", "id": "bundle--5d0092c5-5f74-4287-9642-33f4c354e56d", "objects": [
 {"type": "indicator", "spec_version": "2.1", "id": "indicator--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f", "created": "2026-01-01T00:00:00.000Z",
  "modified": "2026-01-01T00:00:00.000Z", "pattern_type": "stix", "valid_from": "2026-01-01T00:00:00Z", "confidence": 90,
  "pattern": "[ipv4-addr:value = '198.51.100.7' OR domain-name:value = 'evil.example']"},
 {"type": "malware", "spec_version": "2.1", "id": "malware--31b940d4-6f7f-459a-80ea-9c1f17b5891b", "created": "2026-01-01T00:00:00.000Z",
  "modified": "2026-01-01T00:00:00.000Z", "name": "Example", "is_family": true, "x_own": {"kept": [1.50]}},
 {"type": "relationship", "spec_version": "2.1", "id": "relationship--57b56a43-b8b0-4cba-9deb-34e3e1faed9e", "created": "2026-01-01T00:00:00.000Z",
  "modified": "2026-01-01T00:00:00.000Z", "relationship_type": "indicates", "source_ref": "indicator--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f",
  "target_ref": "malware--31b940d4-6f7f-459a-80ea-9c1f17b5891b"}]}
JSON
stix=(-H 'Content-Type: application/stix+json;version=2.1')
call POST /stix/validate 200 "${stix[@]}" --data-binary "@$work/bundle.json" | jq -c '{valid, objects, errors, warnings}' | show
call POST '/stix/bundles?source=demo' 200 "${stix[@]}" --data-binary "@$work/bundle.json" | jq -c .summary | show
call GET '/stix/export?neighbors=true&id=malware--31b940d4-6f7f-459a-80ea-9c1f17b5891b' 200 >"$work/export.json"
[ "$(jq -S '.objects | sort_by(.id)' "$work/export.json")" = "$(jq -S '.objects | sort_by(.id)' "$work/bundle.json")" ] ||
  fail "the export is not what came in"
echo "exported: the same three objects" | show

step "3. Have we seen any of these?"
call POST /indicators/match 200 -H 'Content-Type: application/json' \
  -d '{"values": ["198.51.100[.]7", "hxxps://evil[.]example/login", "192.0.2.1"], "at": "2026-01-05T00:00:00Z"}' |
  jq -r '.items[] | [.value, .kind, .known[0].matched, .known[0].worth.score, .known[0].worth.standing] | @tsv' | show
call GET '/indicators/indicator--8e2e2d2b-17d4-4cbf-938f-98ee46b3cd3f/worth?at=2026-02-01T00:00:00Z' 200 | jq -r .explanation | show

step "4. A table, with what is wrong in it"
printf 'Host,Criticality,Environment\ndb-1,3,production\ndb-2,high,production\n' >"$work/assets.csv"
cat >"$work/mapping.json" <<'JSON'
{"type": "asset", "columns": {"Host": "name", "Criticality": "criticality"},
 "relationships": [{"column": "Environment", "relationship": "depends-on", "type": "environment"}]}
JSON
call POST '/graph/entities/bulk?source=cmdb' '200' -F "mapping=@$work/mapping.json;type=application/json" -F "rows=@$work/assets.csv;type=text/csv" |
  jq -c '.summary, (.objects[] | select(.result == "refused"))' | show

printf '\nEverything answered as expected.\n'
