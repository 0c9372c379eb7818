#!/bin/sh
# Not a time but a promise: 100 writers on 100 pages, 8 processes appending to one page, git commits and pushes in
# between; every acknowledged write is in the history exactly once, and `git fsck --strict` is clean.
# Usage: bench/many-writers.sh     HOLT_WRITERS, HOLT_WRITES, HOLT_PROCESSES, HOLT_LINES, HOLT_COMMITS set the counts.
set -eu
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd -P)
cd "$root"
exec mvn -B -pl wiki test -Dtest=ConcurrentWritersTest -Dsurefire.failIfNoSpecifiedTests=false \
    -Dholt.test.writers="${HOLT_WRITERS:-100}" -Dholt.test.writes="${HOLT_WRITES:-5}" \
    -Dholt.test.processes="${HOLT_PROCESSES:-8}" -Dholt.test.lines="${HOLT_LINES:-25}" \
    -Dholt.test.commits="${HOLT_COMMITS:-20}"
