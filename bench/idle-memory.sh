#!/bin/sh
# Resident memory of an idle stdio server beside npm's server-filesystem, started in turn on the same wiki.
# Usage: bench/idle-memory.sh WIKI [ROUNDS]    WIKI is a git repository with a work tree, or a bundle of one.
set -eu
bench=$(CDPATH='' cd -P "$(dirname "$0")" && pwd -P)
[ $# -ge 1 ] || { printf 'usage: %s WIKI [ROUNDS]\n' "$0" >&2; exit 2; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM

wiki=$1
if [ -f "$wiki" ]; then
    git clone -q -b "${HOLT_BENCH_BRANCH:-main}" "$wiki" "$scratch/wiki"
    wiki=$scratch/wiki
fi
wiki=$(CDPATH='' cd -P "$wiki" && pwd -P)

peer=${HOLT_BENCH_PEER:-@modelcontextprotocol/server-filesystem@2026.8.31}
npm install --silent --no-audit --no-fund --prefix "$scratch/npm" "$peer" >&2
node "$bench/idle-memory.mjs" "$bench/../holt" "$wiki" \
    "$scratch/npm/node_modules/@modelcontextprotocol/server-filesystem/dist/index.js" "${2:-7}"
