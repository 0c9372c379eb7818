#!/bin/sh
# How well questions find the pages that answer them, and the sections of long pages, beside BM25 and a scan.
# Usage: bench/relevance.sh BUNDLE_OR_REPOSITORY [tuning]
set -eu
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd -P)
java_home=$("$root/holt" --java-home)
(cd "$root" && mvn -q -B -pl bench -am -DskipTests package) >&2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
git clone -q --bare "$1" "$folder/wiki.git"
git init -q --bare -b main "$folder/handbooks.git"

run() {
    "$java_home/bin/java" --enable-native-access=ALL-UNNAMED \
        -cp "$root/bench/target/bench.jar:$root/bench/target/lib/*" "$@"
}
run dev.holt.bench.relevance.Relevance "$folder/wiki.git" "$root/bench/relevance/paraphrases.txt" ${2:+"$2"}
run dev.holt.bench.relevance.SectionRelevance "$folder/wiki.git" "$root/bench/relevance/paraphrases.txt" "$folder/handbooks.git" ${2:+"$2"}
