package dev.holt.protocol.modern;

/** Whether a client still wants an answer; once it does not, that is for good. */
final class Cancellation {

    private volatile boolean asked;

    void ask() {
        asked = true;
    }

    boolean isAsked() {
        return asked;
    }
}
