#!/bin/sh
# Many `holt stdio` processes on one wiki, as many clients start them: each writes pages of its own and appends to one that
# all share, then each must find everything; then, idle, each one's processor time over a minute.
# Usage: bench/side-by-side.sh WIKI [PROCESSES [SECONDS]]    WIKI is a git repository, or a bundle of one; a copy is used.
set -eu
bench=$(CDPATH='' cd -P "$(dirname "$0")" && pwd -P)
[ $# -ge 1 ] || { printf 'usage: %s WIKI [PROCESSES [SECONDS]]\n' "$0" >&2; exit 2; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM
git clone -q --bare "$1" "$scratch/wiki.git"
node "$bench/side-by-side.mjs" "${HOLT_BENCH_HOLT:-$bench/../holt}" "$scratch/wiki.git" "${2:-20}" "${3:-60}"
git -C "$scratch/wiki.git" fsck --strict --no-dangling
