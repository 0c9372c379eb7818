# Read by the scripts that build packages: where things are, and the folder that every package is made of.
# shellcheck shell=bash disable=SC2034 # what is unused here is for them
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
out=$root/target/packages
jdk=$("$root/holt" --java-home)
version=$(sed -n 's:^  <version>\(.*\)</version>$:\1:p' "$root/pom.xml" | head -n 1)
case $(uname -m) in x86_64) processor=x64 ;; aarch64 | arm64) processor=arm64 ;; *) processor=$(uname -m) ;; esac
case $(uname -s) in Darwin) system=macos ;; *) system=linux ;; esac
platform=$system-$processor
mkdir -p "$out"

say() { printf '%s\n' "$*" >&2; }

# What `mvn verify` built if $HOLT_HOME says where that is, or else a build of its own, made if sources changed.
home() {
    if [ -n "${HOLT_HOME:-}" ]; then
        printf '%s\n' "$HOLT_HOME"
        return
    fi
    HOLT_AOT=off "$root/holt" --version >&2
    printf '%s\n' "$root/mcp-server/target/launch/home"
}

# Copies it to a new folder $1, without caches: those are made where the package's own Java is known.
stage() {
    rm -rf "$1"
    mkdir -p "$1"
    cp -Rp "$(home)/." "$1"
    rm -rf "$1/lib/aot"
}

# Makes the caches of the installation $1, with its own Java if it has one: both, or of the kinds named further.
train() {
    local folder=$1 said
    shift
    said=$({ env -u HOLT_JAVA_HOME "JAVA_HOME=$jdk" HOLT_AOT=on "$folder/bin/holt" train "$@" 2>&1 >&3; } 3>&2) || { say "$said"; exit 1; }
    if [ -n "$said" ]; then
        say "the training complains: $said"
        exit 1
    fi
    rm -f "$folder/lib/aot/training.lock"
}

# The SHA-256 of a file in hexadecimal; macOS has another program for it.
digest() {
    if command -v sha256sum >/dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1
}

made() { say "made ${1#"$root"/}, $(du -m "$1" | cut -f 1) MB"; }
