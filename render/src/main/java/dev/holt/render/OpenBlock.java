package dev.holt.render;

/** A top-level block that takes more of its kind on the next line. */
record OpenBlock(Kind kind, Span span) {
    enum Kind {
        LIST,
        TABLE
    }
}
