package dev.holt.render.macro;

/** Thrown by a macro that cannot answer a call. The message is shown to readers of the page. */
public final class MacroException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param message the reason and the remedy, in plain text
     */
    public MacroException(String message) {
        super(message);
    }
}
