#!/usr/bin/env bash
# Runs the official MCP conformance suite (all active server scenarios) against the server in its conformance profile, then lets the
# official inspector list and call the six tools of the language models. Exits non-zero when anything fails.
#
#   scripts/interop/mcp-conformance.sh
set -euo pipefail
source "$(dirname "$0")/node.sh"
need curl jq

install @modelcontextprotocol/conformance@0.1.16 @modelcontextprotocol/inspector@2.12.0
run_server --spring.profiles.active=conformance

node "$root/scripts/interop/key-proxy.mjs" "$url" "$key" >"$work/proxy.port" &
pids+=($!)
until [ -s "$work/proxy.port" ]; do sleep 0.1; done
proxy=http://127.0.0.1:$(cat "$work/proxy.port")/mcp

failed=0
say "conformance, active scenarios"
(cd "$work" && conformance server --url "$proxy" --output-dir "$work/results") | tee "$work/conformance.txt" || failed=1

inspect() { mcp-inspector --cli "$url/mcp" --transport http --header "Authorization: Bearer $key" "$@"; }

say "inspector"
expected='benchmark_model chat_completion get_system_info list_available_models stream_chat validate_model'
listed=$(inspect --method tools/list | jq -r '.tools[].name')
for tool in $expected; do
  grep -qx "$tool" <<<"$listed" || { say "FAILED: $tool is not listed"; failed=1; }
done

call() { # TOOL FIELD ARGUMENT...: the result has the field
  local tool=$1 field=$2 answer; shift 2
  local arguments=(); for argument in "$@"; do arguments+=(--tool-arg "$argument"); done
  answer=$(inspect --method tools/call --tool-name "$tool" "${arguments[@]}")
  if jq -e ".isError != true and (.structuredContent | has(\"$field\"))" >/dev/null <<<"$answer"; then
    say "ok $tool: $field = $(jq -c ".structuredContent.$field" <<<"$answer" | cut -c1-60)"
  else
    say "FAILED: $tool: $answer"; failed=1
  fi
}
messages='messages=[{"role":"system","content":"You are a helpful assistant."},{"role":"user","content":"Explain quantum computing in simple terms."}]'
call chat_completion content model=tiny "$messages" temperature=0.7 max_tokens=20
call stream_chat content model=tiny "$messages" max_tokens=20
call benchmark_model avg_tokens_per_sec model=tiny num_runs=2 max_tokens=8
call validate_model checksum model_path=models/tiny.gguf
call get_system_info backend
call list_available_models models
if [ "$failed" = 0 ]; then say "all passed"; else say "something failed"; fi
exit $failed
