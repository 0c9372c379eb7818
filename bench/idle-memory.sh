#!/bin/sh
# Resident memory of an idle stdio server beside npm's server-filesystem, started in turn on the same wiki.
# Usage: bench/idle-memory.sh WIKI [ROUNDS]    WIKI is a git repository with a work tree, or a bundle of one.
exec "$(dirname "$0")/beside-filesystem.sh" idle-memory.mjs "${1:?a wiki}" "${2:-7}"
