#!/bin/sh
# A page of 20 KB as HTML: cached, parsed and rendered, and merely copied (JMH, in turn in one run); the same over HTTP;
# then what one edit invalidates in wikis of two sizes, as counts. Needs wrk.
# Usage: bench/rendering.sh
set -eu
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd -P)
command -v wrk >/dev/null || { echo "rendering.sh needs wrk (a package of that name in Debian)" >&2; exit 2; }
java_home=$("$root/holt" --java-home)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT INT TERM

(cd "$root" && mvn -q -B -pl bench -am -DskipTests package) >&2
path="$root/bench/target/bench.jar:$root/bench/target/lib/*"

# JMH measures through classes that it makes from the benchmark's; only this program needs them.
mkdir "$scratch/benchmark" "$scratch/sources" "$scratch/classes"
(cd "$scratch/benchmark" && "$java_home/bin/jar" xf "$root/bench/target/bench.jar" dev/holt/bench/rendering)
"$java_home/bin/java" -cp "$path" org.openjdk.jmh.generators.bytecode.JmhBytecodeGenerator \
    "$scratch/benchmark" "$scratch/sources" "$scratch/classes" >&2
find "$scratch/sources" -name '*.java' >"$scratch/list"
"$java_home/bin/javac" -nowarn -proc:none -d "$scratch/classes" -cp "$path" "@$scratch/list"

for program in CachedRendering RenderedCalls Invalidation; do
    "$java_home/bin/java" --enable-native-access=ALL-UNNAMED -Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "$scratch/classes:$path" \
        "dev.holt.bench.rendering.$program"
done
