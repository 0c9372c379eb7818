package dev.holt.render.macro;

import java.util.List;
import java.util.Optional;

/** Where macros are found by their names. Safe for use by several threads. */
public interface MacroSource {
    /** A source without macros. */
    MacroSource NONE =
            new MacroSource() {
                @Override
                public Optional<Macro> find(String name) {
                    return Optional.empty();
                }

                @Override
                public String version(String name) {
                    return "";
                }

                @Override
                public List<String> names() {
                    return List.of();
                }
            };

    /** The macro of this name, ignoring case. */
    Optional<Macro> find(String name);

    /**
     * What names a macro with everything that decides what it puts out, but its arguments and what
     * it asks the context. For a name without a macro it names what {@link #absence} says. Output
     * is never used under another version.
     */
    String version(String name);

    /**
     * Why there is no macro of this name, and what may have been meant: the end of a sentence
     * without a stop, in plain text.
     */
    default String absence(String name) {
        return "there is no macro of this name" + NearNames.of(name, names());
    }

    /** The names of all macros, sorted. */
    List<String> names();
}
