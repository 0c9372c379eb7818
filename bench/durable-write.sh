#!/bin/sh
# How long a durable write of one page takes, beside `git add` + `git commit` in the same run.
# Usage: bench/durable-write.sh [--rounds N] [--warm-up N] [--pages N,N] [--folder DIR]
set -eu
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd -P)
java_home=$("$root/holt" --java-home)
(cd "$root" && mvn -q -B -pl bench -am -DskipTests package) >&2
exec "$java_home/bin/java" --enable-native-access=ALL-UNNAMED \
    -cp "$root/bench/target/bench.jar:$root/bench/target/lib/*" dev.holt.bench.DurableWrite "$@"
