package dev.holt.render.macro;

/**
 * One parameter of a macro.
 *
 * @param name how it is named in a call: {@code name=value}
 * @param description what it means, with its default
 * @param required whether a call without it is refused
 */
public record MacroParameter(String name, String description, boolean required) {}
