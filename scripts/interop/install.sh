#!/usr/bin/env bash
# Installs the foreign tools that the interop checks drive: Debian packages as root, npm packages into .interop/ here.
set -euo pipefail
cd "$(dirname "$0")"
case ${1:-} in --help) sed -n '2s/^# //p' "$0"; exit 0 ;; esac

if command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq todotxt-cli taskwarrior python3-icalendar graphviz libxml2-utils jq curl >/dev/null
else
  echo "not root on Debian: install todotxt-cli, taskwarrior and python3-icalendar yourself" >&2
fi
if command -v npm >/dev/null; then
  mkdir -p .interop
  npm install --silent --no-fund --no-audit --prefix .interop ical.js@2 node-ical@0.20
else
  echo "no npm: the parsers in JavaScript will be absent" >&2
fi
