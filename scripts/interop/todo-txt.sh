#!/usr/bin/env bash
# todo.txt: what the server exports is worked on with todo.sh, and what todo.sh leaves is imported.
#
#   AEON_URL=http://localhost:8000 AEON_FIRST_RUN=data/first-run.json scripts/interop/todo-txt.sh
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "$0")/lib.sh"
case ${1:-} in --help) sed -n '2,4s/^# \{0,1\}//p' "$0"; exit 0 ;; esac
need_server

todo=$(command -v todo-txt || command -v todo.sh || true)
if [ -z "$todo" ]; then without todo.sh "Debian: todotxt-cli"; finish "todo.txt"; exit; fi
new_project T
mkdir "$work/todo"
cat >"$work/config" <<END
export TODO_DIR="$work/todo"
export TODO_FILE="$work/todo/todo.txt"
export DONE_FILE="$work/todo/done.txt"
export REPORT_FILE="$work/todo/report.txt"
END
t() { TERM=dumb "$todo" -p -d "$work/config" "$@"; }

cat >"$work/in.txt" <<END
(A) 2011-03-02 Call Mom +Family @phone due:2026-12-01
(C) Post signs around the neighborhood +GarageSale
@GroceryStore pies for +Party tonight
xylophone lesson
x 2011-03-03 2011-03-01 Review Tim's pull request +TodoTxtTouch @github
END
report=$(import todo-txt "$work/in.txt")
same "five lines become five tasks" 5 "$(jq .created <<<"$report")"
same "the second import changes nothing" 5 "$(import todo-txt "$work/in.txt" | jq .skipped)"

export_to todo-txt "$work/todo/todo.txt"
same "todo.sh lists every task" 5 "$(t ls | grep -c '^[0-9]')"
same "todo.sh sees the priority" 1 "$(t lsp A | grep -c 'Call Mom')"
same "todo.sh sees the projects" "+Family +GarageSale +Party +TodoTxtTouch" "$(t lsprj | LC_ALL=C sort | xargs)"
same "todo.sh sees the contexts" "@GroceryStore @github @phone" "$(t lsc | LC_ALL=C sort | xargs)"
line=$(grep -n 'Call Mom' "$work/todo/todo.txt" | cut -d: -f1)
t -a "do" "$line" >/dev/null
same "todo.sh completes a task of ours" 1 "$(grep -c '^x .*Call Mom' "$work/todo/todo.txt")"
t add "(B) Water the plants @home" >/dev/null
report=$(import todo-txt "$work/todo/todo.txt")
same "what todo.sh added is created" 1 "$(jq .created <<<"$report")"
same "what todo.sh completed is updated" 1 "$(jq .updated <<<"$report")"
same "the task is complete" COMPLETE "$(call GET "/tasks/$project-1" | jq -r .state)"
t archive >/dev/null
same "todo.sh archives what is done" 2 "$(wc -l <"$work/todo/done.txt")"
finish "todo.txt"
