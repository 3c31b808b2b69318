#!/usr/bin/env bash
# Graphs as DOT and GraphML: Graphviz draws the one, xmllint reads the other.
#
#   AEON_URL=http://localhost:8000 AEON_FIRST_RUN=data/first-run.json scripts/interop/graphviz.sh
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "$0")/lib.sh"
case ${1:-} in --help) sed -n '2,4s/^# \{0,1\}//p' "$0"; exit 0 ;; esac
need_server
new_project G

title='Draw "this" \N & <that> – größer'
first=$(call POST /tasks -H 'Content-Type: application/json' \
  -d "$(jq -n --arg title "$title" --arg project "$project" '{title: $title, project: $project}')" | jq -r .key)
second=$(call POST /tasks -H 'Content-Type: application/json' -D "$work/headers" \
  -d "$(jq -n --arg first "$first" --arg project "$project" '{title: "Afterwards", project: $project, dependencies: [$first]}')" | jq -r .key)
sequence=$(tr -d '\r' <"$work/headers" | awk 'tolower($1) == "x-aeon-sequence:" { print $2 }')
graph() { # TYPE
  call POST /graph/subgraph -H 'Content-Type: application/json' -H "Accept: $1" -H "X-Aeon-Min-Sequence: $sequence" \
    -d "{\"nodes\":[\"$second\"],\"depth\":1}"
}
graph text/vnd.graphviz >"$work/graph.dot"
graph application/graphml+xml >"$work/graph.xml"

if command -v dot >/dev/null; then
  dot -Tsvg "$work/graph.dot" >"$work/graph.svg"
  same "Graphviz: two nodes" 2 "$(grep -c 'class="node"' "$work/graph.svg")"
  same "Graphviz: one edge" 1 "$(grep -c 'class="edge"' "$work/graph.svg")"
  same "Graphviz: the title is whole" "$first $title" \
    "$(python3 -c 'import sys, xml.etree.ElementTree as e
print(next(t.text for t in e.parse(sys.argv[1]).iter("{http://www.w3.org/2000/svg}text") if t.text and "Draw" in t.text))' "$work/graph.svg")"
else
  without dot "Debian: graphviz"
fi
if command -v xmllint >/dev/null; then
  same "xmllint: well-formed" "" "$(xmllint --noout "$work/graph.xml" 2>&1)"
  same "xmllint: one edge" 1 "$(xmllint --xpath 'count(//*[local-name()="edge"])' "$work/graph.xml")"
else
  without xmllint "Debian: libxml2-utils"
fi
finish Graphviz
