package dev.holt.render.macro;

import java.util.List;

/**
 * Macros of an extension module. Implementations are found with {@link java.util.ServiceLoader}
 * when a page calls a macro for the first time in a process.
 */
public interface MacroProvider {
    /** The macros; their names are unlike those of all other macros, ignoring case. */
    List<Macro> macros();

    /**
     * What names these macros with everything that decides what they put out, such as the module's
     * name and version. Stored output of another id is never used.
     */
    String id();
}
