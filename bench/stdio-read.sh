#!/bin/sh
# Time of read_page over stdio against read_text_file of npm's server-filesystem, on the same files, in one interleaved run.
# Usage: bench/stdio-read.sh WIKI [CALLS]    WIKI is a git repository with a work tree, or a bundle of one.
exec "$(dirname "$0")/beside-filesystem.sh" stdio-read.mjs "${1:?a wiki}" "${2:-2000}"
