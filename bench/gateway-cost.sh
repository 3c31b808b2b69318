#!/usr/bin/env bash
# What the gateway costs: CPU time of one request through the whole chain of filters (request id, limits, authentication, tenant,
# rate limits, log) against the same request without it, by turns in one run on one JVM. The call to Redis is measured by itself.
# Fails when the chain costs more than 0.15 ms besides that call.
#
#   bench/gateway-cost.sh
set -euo pipefail
source "$(dirname "$0")/lib.sh"

(cd "$root" && ./mvnw -B -q --no-transfer-progress -Pnightly -Dtest=none -Dsurefire.failIfNoSpecifiedTests=false \
  -Dit.test=GatewayCostIT -Djacoco.skip=true verify) 2>&1 | tee "$work/gateway-cost.log" | grep -o 'CPU ms per request: [^"]*' ||
  { tail -40 "$work/gateway-cost.log" >&2; exit 1; }
