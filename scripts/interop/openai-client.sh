#!/usr/bin/env bash
# Runs the official openai JavaScript client against the server: models, chat, stream with usage, JSON schema, tools, embeddings in both
# encodings, abort, unknown model, over-long prompt, quota exceeded. Prints what passed and exits non-zero when anything failed.
#
#   scripts/interop/openai-client.sh
set -euo pipefail
source "$(dirname "$0")/node.sh"
need curl jq

install openai@7.57.0
run_server
[ -f "$models/caller.gguf" ] || make_model tools "$models/caller.gguf"
cp "$root/scripts/interop/openai-client.mjs" "$work/"
AEON_URL=$url AEON_KEY=$key node "$work/openai-client.mjs"
