#!/bin/sh
# A page of 20 KB as HTML: cached, parsed and rendered, and merely copied (JMH, in turn in one run); then what one edit
# invalidates in wikis of two sizes, as counts.
# Usage: bench/rendering.sh
set -eu
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd -P)
java_home=$("$root/holt" --java-home)
(cd "$root" && mvn -q -B -pl bench -am -DskipTests package) >&2
for program in CachedRendering Invalidation; do
    "$java_home/bin/java" --enable-native-access=ALL-UNNAMED \
        -cp "$root/bench/target/bench.jar:$root/bench/target/lib/*" "dev.holt.bench.rendering.$program"
done
