package dev.holt.protocol.modern;

import dev.holt.protocol.Outlet;

/** A request that was found to be in order, to be run once; safe for any number of threads. */
public interface StatelessCall {

    /** Returns the request's id, under which clients cancel it where one stream carries all. */
    Object id();

    /**
     * Returns whether this is a stream of changes, which stays open until one side ends it, rather
     * than a call that ends by itself.
     */
    boolean isListen();

    /**
     * Answers the request on the calling thread; a stream of changes blocks it until it ends.
     *
     * <p>The last message to the outlet is the answer, unless the call was cancelled or the client
     * has gone: then there may be none. Nothing is sent after this method has returned.
     *
     * @param outlet may block while a client does not read; is called by one thread at a time
     */
    void run(Outlet outlet);

    /**
     * Tells that the client no longer wants the answer: because it said so, or because its stream
     * is closed. Nothing more is sent, and the handler can see it; it is never interrupted.
     */
    void cancel();
}
