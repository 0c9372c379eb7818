package dev.holt.protocol;

/**
 * Ends a call that cannot go on before the client has answered a question; it is no failure, and
 * nothing may catch it on its way from {@link CallContext#ask} to the era that threw it.
 */
public abstract class CallSuspended extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected CallSuspended(String message) {
        super(message, null, false, false);
    }
}
