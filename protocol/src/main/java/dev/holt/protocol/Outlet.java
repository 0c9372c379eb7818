package dev.holt.protocol;

/** The way to the client that sent a request, for the answer and what comes before it. */
public interface Outlet {

    /** Sends a message; one that can no longer arrive is dropped. Safe for any thread. */
    void send(Message message);

    /** Returns whether the client is known to have gone, so that no message can arrive. */
    boolean gone();
}
