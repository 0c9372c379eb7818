package dev.holt.render.macro;

/**
 * One parameter of a macro.
 *
 * @param name how it is named in a call: {@code name=value}
 * @param description what it means, with its default
 * @param use how often it may be given
 */
public record MacroParameter(String name, String description, Use use) {
    /** How often a parameter may be given. */
    public enum Use {
        /** Once or not at all. */
        OPTIONAL,
        /** Once; a call without it is refused. */
        REQUIRED,
        /** Once or more often: unnamed arguments that no other parameter takes are its values. */
        REPEATED
    }

    /** A parameter that may be left out. */
    public static MacroParameter optional(String name, String description) {
        return new MacroParameter(name, description, Use.OPTIONAL);
    }

    /** A parameter without which a call is refused. */
    public static MacroParameter required(String name, String description) {
        return new MacroParameter(name, description, Use.REQUIRED);
    }

    /** A parameter that takes one value or more. */
    public static MacroParameter repeated(String name, String description) {
        return new MacroParameter(name, description, Use.REPEATED);
    }
}
