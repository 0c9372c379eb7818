package dev.holt.index;

/** A question to the index that cannot be answered; its message says why and what to do. */
public final class SearchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The code of a call that was interrupted before the answer was known. */
    static final String INTERRUPTED = "interrupted";

    private final String code;

    SearchException(String code, String message) {
        super(message);
        this.code = code;
    }

    /**
     * A short, stable name of the kind of error: {@code empty_query}, {@code query_too_long},
     * {@code invalid_filter}, {@code invalid_cursor}, {@code too_long_ago} or {@code interrupted}.
     */
    public String code() {
        return code;
    }

    /** The failure of a caller that was interrupted while it waited. */
    public static SearchException interrupted(String what) {
        return new SearchException(INTERRUPTED, "The call was interrupted while " + what + ".");
    }
}
