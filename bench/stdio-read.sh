#!/bin/sh
# Time of read_page over stdio against read_text_file of npm's server-filesystem, on the same files, in one interleaved run.
# Usage: bench/stdio-read.sh WIKI [CALLS]    WIKI is a git repository with a work tree, or a bundle of one.
set -eu
bench=$(CDPATH='' cd -P "$(dirname "$0")" && pwd -P)
[ $# -ge 1 ] || { printf 'usage: %s WIKI [CALLS]\n' "$0" >&2; exit 2; }
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
node "$bench/stdio-read.mjs" "$bench/../holt" "$wiki" \
    "$scratch/npm/node_modules/@modelcontextprotocol/server-filesystem/dist/index.js" "${2:-2000}"
