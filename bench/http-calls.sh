#!/bin/sh
# Calls over HTTP in both protocol eras beside a bare servlet on the same Jetty, in one interleaved run. Needs wrk.
# Usage: bench/http-calls.sh WIKI PAGE [ROUNDS [SECONDS]]    WIKI is a git repository, or a bundle of one.
set -eu
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd -P)
[ $# -ge 2 ] || { printf 'usage: %s WIKI PAGE [ROUNDS [SECONDS]]\n' "$0" >&2; exit 2; }
command -v wrk >/dev/null || { echo "http-calls.sh needs wrk (a package of that name in Debian)" >&2; exit 2; }
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM

wiki=$1
if [ -f "$wiki" ]; then
    git clone -q --bare "$wiki" "$scratch/wiki"
    wiki=$scratch/wiki
fi
java_home=$("$root/holt" --java-home)
(cd "$root" && mvn -q -B -pl bench -am -DskipTests package) >&2
"$java_home/bin/java" --enable-native-access=ALL-UNNAMED -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -Drounds="${3:-7}" -Dseconds="${4:-3}" \
    -cp "$root/bench/target/bench.jar:$root/bench/target/lib/*" dev.holt.bench.http.HttpCalls "$wiki" "$2"
