package dev.holt.server;

/** When a component is made. */
enum Moment {
    /** Before the first message is answered, so it must be cheap. */
    AT_START("at start"),

    /** By the first call that needs it. */
    ON_FIRST_USE("on first use"),

    /** Soon after the first answer, when nothing else is to do, unless a call needs it earlier. */
    AFTER_FIRST_ANSWER("in the background after the first answer, or on first use");

    private final String text;

    Moment(String text) {
        this.text = text;
    }

    /** What the documentation says, such as {@code on first use}. */
    String text() {
        return text;
    }
}
