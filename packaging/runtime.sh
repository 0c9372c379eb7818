# Read by the scripts that build packages with a Java of their own.
# shellcheck shell=bash disable=SC2154 # $jdk, $out and $version are from common.sh

# What jdeps finds, without what libraries name for things that Holt does not do: java.desktop (pictures, and names of bean
# properties, which Jackson and flexmark do without), java.sql (Jackson's date types), java.security.jgss (Kerberos in
# JGit's HTTP), jdk.incubator.vector (Lucene takes it where it was asked for). The training calls every tool with the result.
# Lucene asks for jdk.management by reflection, to find out which virtual machine it runs on, and Holt for jdk.unsupported,
# which has the signals.
modules() {
    printf 'jdk.management,jdk.unsupported,'
    "$jdk/bin/jdeps" --ignore-missing-deps --multi-release 25 --print-module-deps -cp "$1/lib/app/*" "$1"/lib/app/*.jar 2>/dev/null \
        | tail -n 1 | tr ',' '\n' \
        | grep -v -x -e java.desktop -e java.sql -e java.security.jgss -e jdk.incubator.vector | paste -s -d , -
}

# Makes the installation that brings its own Java, with caches, unless it is there already; leaves its folder in $image. Its
# caches stay good in a copy.
image() {
    local built
    built=$(home)
    image=$out/image/holt-$version
    if [ -f "$image/complete" ] && cmp -s "$built/lib/build" "$image/complete"; then return; fi
    stage "$image"
    "$jdk/bin/jlink" --add-modules "$(modules "$image")" --strip-debug --no-header-files --no-man-pages --output "$image/lib/runtime"
    train "$image"
    cp "$image/lib/build" "$image/complete"
}
