#!/usr/bin/env bash
# iCalendar: the feeds are read by parsers of other people, in Python and JavaScript.
#
#   AEON_URL=http://localhost:8000 AEON_FIRST_RUN=data/first-run.json scripts/interop/icalendar.sh
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "$0")/lib.sh"
case ${1:-} in --help) sed -n '2,4s/^# \{0,1\}//p' "$0"; exit 0 ;; esac
need_server
here=$(cd "$(dirname "$0")" && pwd)
new_project C
due=$(date -u -d '+10 days' +%F)

cat >"$work/in.todo" <<END
- [ ] [P1] Semicolons; commas, and \\backslashes – größere, a title that is longer than the seventy-five octets of a line @cal #a #b due:$due
  - ID: $project-1
  - Context: one
- [/] [P2] Begun due:$due
  - ID: $project-2
  - Dependencies: $project-3
- [x] [P3] Done due:$due
  - ID: $project-3
- [ ] [P3] Never due
  - ID: $project-4
END
import todo "$work/in.todo" >/dev/null
call POST /sprints -H 'Content-Type: application/json' \
  -d "{\"project\":\"$project\",\"name\":\"$project sprint\",\"goal\":\"Log in\",\"startsOn\":\"2026-11-30\",\"endsOn\":\"2026-12-04\"}" >/dev/null
call GET "/feeds/tasks.ics?project=$project" >"$work/todos.ics"
call GET "/feeds/tasks.ics?project=$project&as=events" >"$work/events.ics"
call GET "/feeds/sprints.ics?meetings=true" >"$work/sprints.ics"
same "no line is longer than 75 octets" 0 "$(LC_ALL=C tr -d '\r' <"$work/todos.ics" | LC_ALL=C awk 'length > 75' | wc -l)"
same "every line ends with CRLF" "$(wc -l <"$work/todos.ics")" "$(grep -c $'\r$' "$work/todos.ics")"

check() { # NAME, then a program that prints "component|uid|summary|due-or-start" for the file it is given
  local name=$1
  shift
  "$@" "$work/todos.ics" | sort >"$work/$name.todos" || true
  "$@" "$work/events.ics" | sort >"$work/$name.events" || true
  "$@" "$work/sprints.ics" | sort >"$work/$name.sprints" || true
  same "$name: three to-dos" 3 "$(grep -c '^VTODO|' "$work/$name.todos")"
  same "$name: three uids" 3 "$(cut -d'|' -f2 "$work/$name.todos" | sort -u | wc -l)"
  same "$name: the title is whole" 1 "$(grep -cF "$project-1 Semicolons; commas, and \\backslashes – größere, a title that is longer than the seventy-five octets of a line" "$work/$name.todos")"
  same "$name: due on the day" 3 "$(grep -c "|$due" "$work/$name.todos")"
  same "$name: three events" 3 "$(grep -c '^VEVENT|' "$work/$name.events")"
  same "$name: the sprint and its meetings" 4 "$(grep -c "|$project sprint" "$work/$name.sprints")"
  same "$name: the sprint begins on its day" 1 "$(grep "|$project sprint|" "$work/$name.sprints" | grep -c '|2026-11-30')"
}

python=
for candidate in python3 /usr/bin/python3; do
  if "$candidate" -c 'import icalendar' 2>/dev/null; then python=$candidate; break; fi
done
if [ -n "$python" ]; then
  cat >"$work/read.py" <<'END'
import sys, icalendar
for c in icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read()).walk():
    if c.name in ('VTODO', 'VEVENT'):
        at = c.get('due') or c.get('dtstart')
        print('|'.join([c.name, str(c['uid']), str(c['summary']), str(at.dt)]))
END
  check python-icalendar "$python" "$work/read.py"
else
  without python3-icalendar "Debian: python3-icalendar"
fi

if [ -d "$here/.interop/node_modules/ical.js" ]; then
  cat >"$work/ical.mjs" <<END
import fs from 'node:fs';
import ICAL from '$here/.interop/node_modules/ical.js/dist/ical.js';
const calendar = new ICAL.Component(ICAL.parse(fs.readFileSync(process.argv[2], 'utf8')));
for (const c of calendar.getAllSubcomponents()) {
  if (c.name === 'vtodo' || c.name === 'vevent') {
    const at = c.getFirstPropertyValue('due') || c.getFirstPropertyValue('dtstart');
    console.log([c.name.toUpperCase(), c.getFirstPropertyValue('uid'), c.getFirstPropertyValue('summary'), at.toString()].join('|'));
  }
}
END
  check ical.js node "$work/ical.mjs"
else
  without ical.js "npm: scripts/interop/install.sh"
fi

if [ -d "$here/.interop/node_modules/node-ical" ]; then
  cat >"$work/node-ical.cjs" <<END
const ical = require('$here/.interop/node_modules/node-ical');
const pad = n => String(n).padStart(2, '0');
const day = d => d.val ? d.val.replace(/(....)(..)(..).*/, '\$1-\$2-\$3') : [d.getFullYear(), pad(d.getMonth() + 1), pad(d.getDate())].join('-');
for (const c of Object.values(ical.sync.parseFile(process.argv[2]))) {
  if (c.type === 'VTODO' || c.type === 'VEVENT') console.log([c.type, c.uid, c.summary, day(c.due || c.start)].join('|'));
}
END
  check node-ical node "$work/node-ical.cjs"
else
  without node-ical "npm: scripts/interop/install.sh"
fi
finish "iCalendar"
