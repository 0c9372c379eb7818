#!/bin/sh
# Not a time but a promise: while a wiki changes at random, by Holt and by git, with branches moved by force, objects dropped,
# processes killed and files of the indexes damaged, each answer about pages is that of an index built from nothing, and
# each about the past is what git alone tells. Tells what it did every 500 steps and at the end; a wrong answer is printed with its seed, its step and what is right.
# Usage: bench/index-under-fire.sh [STEPS [SEED]]
set -eu
root=$(CDPATH='' cd -P "$(dirname "$0")/.." && pwd -P)
cd "$root"
exec mvn -B -pl index -am test -Dtest=UnderFireTest -Dsurefire.failIfNoSpecifiedTests=false \
    -Dholt.fire.steps="${1:-5000}" -Dholt.fire.seed="${2:-1}"
