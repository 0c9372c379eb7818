#!/bin/sh
# From starting a server to its first answers, beside npm's servers, in random order in one run.
# Usage: bench/coldstart.sh WIKI [ROUNDS [HOLT]]    WIKI is a git repository with a work tree, or a bundle of one; HOLT is
# what starts Holt, ./holt of this checkout unless given. HOLT_BENCH_NPM names a folder that has the npm packages already.
set -eu
bench=$(CDPATH='' cd -P "$(dirname "$0")" && pwd -P)
[ $# -ge 1 ] || { printf 'usage: %s WIKI [ROUNDS [HOLT]]\n' "$0" >&2; exit 2; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM

# A copy: the index and the rendered page that are measured as kept ones are made in it.
git clone -q -b "${HOLT_BENCH_BRANCH:-main}" "$1" "$scratch/wiki"
npm=${HOLT_BENCH_NPM:-$scratch/npm}
[ -d "$npm/node_modules" ] || npm install --silent --no-audit --no-fund --prefix "$npm" \
    @modelcontextprotocol/server-filesystem@2026.8.31 @modelcontextprotocol/server-memory@2026.8.31 \
    @cyanheads/git-mcp-server@2.15.3 >&2
holt=${3:-$bench/../holt}
node "$bench/coldstart.mjs" "$holt" "$scratch/wiki" "$npm/node_modules" "${2:-15}" "$("$bench/../holt" --java-home)"
