#!/usr/bin/env bash
# Runs every interop check against a running server and adds up what passed, failed and was absent.
#
#   AEON_URL=http://localhost:8000 AEON_FIRST_RUN=data/first-run.json scripts/interop/run.sh
set -uo pipefail
case ${1:-} in --help) sed -n '2,4s/^# \{0,1\}//p' "$0"; exit 0 ;; esac
here=$(cd "$(dirname "$0")" && pwd)
rc=0
for check in todo-txt taskwarrior icalendar graphviz; do
  echo "$check"
  "$here/$check.sh" || rc=1
done
exit "$rc"
