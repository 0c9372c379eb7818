package dev.holt.server;

import dev.holt.transport.http.CannotListenException;
import dev.holt.transport.http.login.TokenFileException;
import dev.holt.wiki.WikiException;

/** What a person reads when a command fails. */
final class FailureText {
    private FailureText() {}

    /**
     * One line: the message of an error made for people, or the kind of a bug together with its
     * message.
     */
    static String of(RuntimeException failure) {
        boolean forPeople =
                switch (failure) {
                    case WikiException e -> true;
                    case ServerException e -> true;
                    case CannotListenException e -> true;
                    case TokenFileException e -> true;
                    default -> false;
                };
        return forPeople ? String.valueOf(failure.getMessage()) : "unexpected problem: " + failure;
    }
}
