#!/usr/bin/env bash
# Builds the production jar and looks inside: no embedded engine may be in it.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "${1:-}" != "--no-build" ]; then
  # a directory of its own, so that the ordinary build's classes are neither used nor replaced
  ./mvnw -B -q --no-transfer-progress -Dproduction -Dproduction.directory=target/production package
fi
jar=target/production/aeon.jar
[ -f "$jar" ] || { echo "there is no $jar" >&2; exit 2; }

listing=$(mktemp)
trap 'rm -f "$listing"' EXIT
jar tf "$jar" >"$listing" 2>/dev/null || unzip -Z1 "$jar" >"$listing"

if grep -E 'com/aeondt/embedded/|BOOT-INF/lib/(neo4j-(kernel|server|dbms|record-storage-engine|graphdb-api|procedure)-|neo4j-(bolt|cypher)?-?20[0-9][0-9]|qpid-|derby|embedded-(redis|postgres)|lucene-)|redis-server' "$listing"; then
  echo "the production jar holds parts of an embedded engine (above)" >&2
  exit 1
fi
grep -q 'BOOT-INF/classes/com/aeondt/AeonApplication.class' "$listing"
echo "production jar: $(du -h "$jar" | cut -f1), $(grep -c 'BOOT-INF/lib/.*\.jar' "$listing") libraries, no embedded engine"
