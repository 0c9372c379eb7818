#!/bin/sh
# What stdio-read.sh and idle-memory.sh share: a wiki on disk, npm's server-filesystem, and the program that compares.
# Usage: bench/beside-filesystem.sh PROGRAM.mjs WIKI NUMBER    WIKI is a git repository with a work tree, or a bundle of one.
set -eu
bench=$(CDPATH='' cd -P "$(dirname "$0")" && pwd -P)
[ $# -eq 3 ] || { printf 'usage: %s PROGRAM.mjs WIKI NUMBER\n' "$0" >&2; exit 2; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM

wiki=$2
if [ -f "$wiki" ]; then
    git clone -q -b "${HOLT_BENCH_BRANCH:-main}" "$wiki" "$scratch/wiki"
    wiki=$scratch/wiki
fi
wiki=$(CDPATH='' cd -P "$wiki" && pwd -P)

peer=${HOLT_BENCH_PEER:-@modelcontextprotocol/server-filesystem@2026.8.31}
npm install --silent --no-audit --no-fund --prefix "$scratch/npm" "$peer" >&2
node "$bench/$1" "$bench/../holt" "$wiki" \
    "$scratch/npm/node_modules/@modelcontextprotocol/server-filesystem/dist/index.js" "$3"
