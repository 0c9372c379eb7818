package dev.holt.server.log;

import org.jspecify.annotations.Nullable;

/** An exception and what caused it, short enough for a line: kinds, messages and places. */
final class ErrorText {

    /** How many causes are told at most, which also ends a chain that goes round. */
    static final int MAX_CAUSES = 5;

    private static final String OWN = "dev.holt.";

    private ErrorText() {}

    static String of(Throwable error) {
        StringBuilder text = new StringBuilder(kind(error));
        Throwable cause = error.getCause();
        for (int i = 0; cause != null && i < MAX_CAUSES; i++) {
            text.append("; caused by ").append(kind(cause));
            cause = cause.getCause();
        }
        return cause == null ? text.toString() : text.append("; …").toString();
    }

    private static String kind(Throwable error) {
        StringBuilder text = new StringBuilder(error.getClass().getName());
        String message = message(error);
        if (message != null) {
            text.append(": ").append(message);
        }
        StackTraceElement place = place(error.getStackTrace());
        return place == null ? text.toString() : text.append(" (at ").append(place) + ")";
    }

    /** A message may be computed, and that may fail. */
    private static @Nullable String message(Throwable error) {
        try {
            return error.getMessage();
        } catch (RuntimeException bug) {
            return "no message, as it failed with " + bug.getClass().getName();
        }
    }

    /** The first place in Holt says more than one in a library, where there is one. */
    private static @Nullable StackTraceElement place(StackTraceElement[] stack) {
        for (StackTraceElement element : stack) {
            if (element.getClassName().startsWith(OWN)) {
                return element;
            }
        }
        return stack.length == 0 ? null : stack[0];
    }
}
