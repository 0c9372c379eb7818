#!/bin/sh
# What searching costs, on a wiki and on six copies of it in one, each with other words: building the index, queries of
# three words beside bare Lucene's, a write until it is found, catching up with 1,000 commits of others, and memory.
# Usage: bench/search.sh BUNDLE_OR_REPOSITORY [COPIES]
set -eu
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd -P)
[ $# -ge 1 ] || { printf 'usage: %s BUNDLE_OR_REPOSITORY [COPIES]\n' "$0" >&2; exit 2; }
java_home=$("$root/holt" --java-home)
(cd "$root" && mvn -q -B -pl bench -am -DskipTests package) >&2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM
git clone -q --bare "$1" "$scratch/wiki.git"
git init -q --bare -b main "$scratch/large.git"

costs() {
    "$java_home/bin/java" --enable-native-access=ALL-UNNAMED -Dorg.slf4j.simpleLogger.defaultLogLevel=warn \
        -cp "$root/bench/target/bench.jar:$root/bench/target/lib/*" dev.holt.bench.search.SearchCosts "$@"
}
costs "$scratch/wiki.git" "$scratch/large.git" "${2:-6}"
costs "$scratch/wiki.git"
costs "$scratch/large.git"
