package dev.holt.tools.operation;

/** A change that makes no sense as it was asked for; the message says why and what to do. */
public final class RefusedChange extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    RefusedChange(String code, String message) {
        super(message);
        this.code = code;
    }

    /** A short, stable name of the kind of refusal, such as {@code base_required}. */
    public String code() {
        return code;
    }
}
