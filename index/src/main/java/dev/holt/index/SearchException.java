package dev.holt.index;

/** A question to the index that cannot be answered; its message says why and what to do. */
public final class SearchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The code of a call that was interrupted before the answer was known. */
    static final String INTERRUPTED = "interrupted";

    /** The code of a question about a commit that is too far from the index. */
    static final String TOO_LONG_AGO = "too_long_ago";

    private final String code;

    SearchException(String code, String message) {
        super(message);
        this.code = code;
    }

    /**
     * A short, stable name of the kind of error: {@code empty_query}, {@code query_too_long},
     * {@code invalid_filter}, {@code invalid_cursor}, {@code order_lost}, {@code too_long_ago},
     * {@code interrupted} or {@code closed}.
     */
    public String code() {
        return code;
    }

    /** The next hits in the order of words and meaning, which cannot be told now. */
    static SearchException orderLost(String problem) {
        return new SearchException(
                "order_lost",
                "The hits before were ordered by meaning too, which is not possible now: "
                        + problem
                        + " Ask again later with this cursor, or without one to start again by"
                        + " words only.");
    }

    /** The next hits of a search in a commit that is too far from the index by now. */
    static SearchException cursorTooOld() {
        return new SearchException(
                TOO_LONG_AGO,
                "The search began in a commit since which too many pages have changed to go on in"
                        + " it. Leave the cursor out to start again.");
    }

    /** The failure of a caller who waits for an index that is closed before it is made. */
    static SearchException closed() {
        return new SearchException(
                "closed", "The index was closed while it was made. Ask again once Holt runs anew.");
    }

    /** The failure of a caller that was interrupted while it waited. */
    public static SearchException interrupted(String what) {
        return new SearchException(INTERRUPTED, "The call was interrupted while " + what + ".");
    }
}
