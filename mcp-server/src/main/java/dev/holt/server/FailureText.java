package dev.holt.server;

import dev.holt.wiki.WikiException;

/** What a person reads when a command fails. */
final class FailureText {
    private FailureText() {}

    /**
     * One line: the message of an error made for people, or the kind of a bug together with its
     * message.
     */
    static String of(RuntimeException failure) {
        return switch (failure) {
            case WikiException e -> e.getMessage();
            case ServerException e -> e.getMessage();
            default -> "unexpected problem: " + failure;
        };
    }
}
