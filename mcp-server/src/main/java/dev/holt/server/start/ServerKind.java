package dev.holt.server.start;

import java.util.Locale;

/** A way to serve that has virtual machine options, and so a cache, of its own. */
public enum ServerKind {
    /** One client on standard input and output; all short commands start with its cache too. */
    STDIO,
    /** Any number of clients over HTTP. */
    SERVE;

    /** The system property of a web server that is to end when its input does: {@code true}. */
    public static final String ENDS_WITH_INPUT = "holt.ends-with-input";

    /** The command that starts it, and the name of its options and of its caches. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
