#!/bin/sh
# What the history index costs and gains: building it, catching up with 1,000 commits, its size, and the history of
# pages, blame, recent changes and searches in the history beside git with changed-path filters.
# Usage: bench/history.sh BUNDLE_OR_REPOSITORY
set -eu
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd -P)
[ $# -eq 1 ] || { printf 'usage: %s BUNDLE_OR_REPOSITORY\n' "$0" >&2; exit 2; }
java_home=$("$root/holt" --java-home)
(cd "$root" && mvn -q -B -pl bench -am -DskipTests package) >&2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM
git clone -q --bare "$1" "$scratch/wiki.git"
git -C "$scratch/wiki.git" commit-graph write --reachable --changed-paths 2>/dev/null

"$java_home/bin/java" --enable-native-access=ALL-UNNAMED -Dorg.slf4j.simpleLogger.defaultLogLevel=error \
    -cp "$root/bench/target/bench.jar:$root/bench/target/lib/*" dev.holt.bench.history.HistoryCosts "$scratch/wiki.git"
