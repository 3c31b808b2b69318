#!/usr/bin/env bash
# Taskwarrior: `task import` takes what the server exports, and the server takes what `task export` gives back.
#
#   AEON_URL=http://localhost:8000 AEON_FIRST_RUN=data/first-run.json scripts/interop/taskwarrior.sh
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "$0")/lib.sh"
case ${1:-} in --help) sed -n '2,4s/^# \{0,1\}//p' "$0"; exit 0 ;; esac
need_server

if ! command -v task >/dev/null; then without task "Debian: taskwarrior"; finish "Taskwarrior"; exit; fi
new_project W
mkdir "$work/data"
printf 'data.location=%s\nconfirmation=off\nverbose=nothing\nhooks=off\nnews.version=9\n' "$work/data" >"$work/taskrc"
export TASKRC=$work/taskrc TASKDATA=$work/data
t() { task rc.gc=off "$@" </dev/null 2>"$work/err"; }

cat >"$work/in.todo" <<END
- [/] [P0] Move the "store" @platform #disk due:2026-12-11
  - ID: $project-1
  - Context: it is full; and it grows
  - Notes: first, then
    - second
  - Dependencies: $project-2
  - Estimated: 2 days
  - Ticket-System: X-1
- [x] [P2] Buy disks – größere
  - ID: $project-2
- [ ] [P3] Someday due:2026-Q4
  - ID: $project-3
END
same "three entries become tasks" 3 "$(import todo "$work/in.todo" | jq .created)"
export_to taskwarrior "$work/out.json"
t import "$work/out.json" >/dev/null || cat "$work/err"
t export >"$work/back.json"
same "task import takes them all" 3 "$(jq length "$work/back.json")"
same "statuses are Taskwarrior's" "completed pending pending" "$(jq -r '[.[].status] | sort | join(" ")' "$work/back.json")"
same "the priority is" H "$(jq -r '.[] | select(.description | startswith("Move")) | .priority' "$work/back.json")"
same "the category is the project" platform "$(jq -r '.[] | select(.description | startswith("Move")) | .project' "$work/back.json")"
same "the tag is there" disk "$(jq -r '.[] | select(.description | startswith("Move")) | .tags[0]' "$work/back.json")"
same "the dependency points to the other task" \
  "$(jq -r '.[] | select(.description | startswith("Buy")) | .uuid' "$work/back.json")" \
  "$(jq -r '.[] | select(.description | startswith("Move")) | .depends | if type == "array" then .[0] else . end' "$work/back.json")"
same "umlauts survive" "Buy disks – größere" "$(jq -r '.[] | select(.description | startswith("Buy")) | .description' "$work/back.json")"
same "what task exports changes nothing here" 3 "$(import taskwarrior "$work/back.json" | jq .skipped)"
same "fields of ours came back" X-1 "$(call GET "/tasks/$project-1" | jq -r '.extra[0].value')"

t "$(jq -r '.[] | select(.description == "Someday") | .uuid' "$work/back.json")" "done" >/dev/null
t add project:home priority:H due:2026-12-24 +xmas "Buy a tree" >/dev/null
t export >"$work/back.json"
report=$(import taskwarrior "$work/back.json")
same "what task completed is updated" 1 "$(jq .updated <<<"$report")"
same "what task added is created" 1 "$(jq .created <<<"$report")"
same "the task is complete" COMPLETE "$(call GET "/tasks/$project-3" | jq -r .state)"
tree=$(jq -r '.lines[] | select(.outcome == "CREATED") | .key' <<<"$report")
same "its uuid is kept" "$(jq -r '.[] | select(.description == "Buy a tree") | .uuid' "$work/back.json")" \
  "$(call GET "/tasks/$tree" | jq -r '.extra[] | select(.name == "UUID") | .value')"
same "its due date is" 2026-12-24 "$(call GET "/tasks/$tree" | jq -r .due)"
same "and again nothing is new" 4 "$(import taskwarrior "$work/back.json" | jq .skipped)"
finish "Taskwarrior"
