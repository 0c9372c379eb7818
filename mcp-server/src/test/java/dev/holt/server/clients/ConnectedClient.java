package dev.holt.server.clients;

import java.util.List;

/** A client that stays connected, hears of changes and lets the server ask its user. */
interface ConnectedClient extends OfficialClient {

    /** Returns the version of the protocol that it and the server agreed on. */
    String version();

    /** Returns the server's instructions as it would show them to a model. */
    String instructions();

    /** Asks to be told when a resource changes; returns once the server knows. */
    void follow(String uri);

    /** Waits until it has been told that a resource changed. */
    void awaitUpdate(String uri);

    /**
     * Makes its user answer all questions from now on in one way, and forgets earlier questions.
     */
    void answerWith(Answer answer);

    /** Returns what its user was asked. */
    List<String> questions();

    /** What a user does when asked. */
    enum Answer {
        ACCEPT,
        DECLINE,
        /** Gives up the call that asked. */
        ABORT
    }
}
