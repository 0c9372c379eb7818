# Read by the launcher of a checkout: builds on first use and after a change, and leaves in $home what it built.
# The build's messages go to standard error.
# shellcheck shell=sh disable=SC2154 # $here and $jdk are the launcher's
home=$here/mcp-server/target/launch/home

stale() {
    [ -f "$home/lib/build" ] || return 0
    [ -n "$(find "$here"/pom.xml "$here"/*/pom.xml "$here"/*/src/main "$here/holt" "$here/packaging/options" "$here/packaging/holt.cmd" -newer "$home/lib/build" -type f 2>/dev/null)" ]
}

build() {
    command -v mvn >/dev/null 2>&1 || fail "Holt is not built yet, and Maven ('mvn') is not on the PATH. Install Maven 3.8 or later, then run this again."
    printf 'holt: building (first use, or the sources changed); this takes a minute\n' >&2
    (cd "$here" && JAVA_HOME=$jdk mvn -B -q -Dstyle.color=never -pl mcp-server -am -DskipTests -Dquick -Dbuild.folder=target/launch -Dspotless.check.skip=true package) >&2 </dev/null \
        || fail "the build failed; its messages are above."
}

# Two clients may start Holt at the same moment: one builds, the other waits and finds it built.
build_once() {
    if command -v flock >/dev/null 2>&1; then
        mkdir -p "$here/mcp-server/target"
        exec 9>"$here/mcp-server/target/.build.lock"
        flock 9
        if stale; then build; fi
        exec 9>&-
    else
        build
    fi
}

if stale; then build_once; fi
