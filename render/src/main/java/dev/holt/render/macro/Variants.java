package dev.holt.render.macro;

/** The names of the facts about a reader that output may depend on. */
public final class Variants {
    /** Who reads: a name to show. */
    public static final String USER = "user";

    /** The reader's language, as a language tag such as {@code de} or {@code pt-BR}. */
    public static final String LANGUAGE = "language";

    /** The reader's time zone, as {@code Europe/Berlin}. */
    public static final String ZONE = "zone";

    private Variants() {}
}
