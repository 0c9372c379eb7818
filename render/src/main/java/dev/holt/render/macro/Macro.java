package dev.holt.render.macro;

import java.util.List;

/**
 * A macro: its name, what it takes, and what it does.
 *
 * @param name what stands behind {@code <<}: letters and digits, starting with a capital
 * @param summary what it shows, in one sentence
 * @param parameters what it takes, in the order in which unnamed arguments fill them
 * @param example a call of it, as it stands on a page
 * @param function what it does
 */
public record Macro(
        String name,
        String summary,
        List<MacroParameter> parameters,
        String example,
        Function function) {
    public Macro {
        parameters = List.copyOf(parameters);
    }

    /** What a macro does. It keeps no state and is safe for use by several threads. */
    @FunctionalInterface
    public interface Function {
        /**
         * The output for one call.
         *
         * @throws MacroException when the call cannot be answered; its message is shown in the
         *     call's place
         */
        MacroOutput evaluate(MacroArguments arguments, RenderContext context);
    }
}
