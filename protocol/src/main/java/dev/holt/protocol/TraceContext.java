package dev.holt.protocol;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which trace of its client's a call belongs to, as W3C Trace Context writes it in the keys {@code
 * traceparent} and {@code tracestate} of {@code _meta} (MCP's SEP-414).
 *
 * @param traceId 32 small hexadecimal digits, not all zero
 * @param parentId the client's span that made the call: 16 small hexadecimal digits, not all zero
 * @param sampled whether the client records the trace
 * @param state what systems on the way have added, at most {@value #MAX_STATE} characters; empty
 *     for nothing, or for what is not a list of {@code key=value}
 */
public record TraceContext(String traceId, String parentId, boolean sampled, String state) {

    /** The characters of {@code tracestate} that everybody has to pass on; no more are taken. */
    public static final int MAX_STATE = 512;

    /** Longer ones are of versions to come, of which only the beginning is known. */
    private static final int LENGTH = 55;

    private static final int VERSION_LENGTH = 2;
    private static final int ID_AT = 3;
    private static final int PARENT_AT = 36;
    private static final int FLAGS_AT = 53;
    private static final int HEX = 16;

    /** Returns the trace that a request's params name; none for what is not written as it must. */
    public static Optional<TraceContext> of(Map<String, Object> params) {
        return params.get("_meta") instanceof Map<?, ?> meta
                        && meta.get("traceparent") instanceof String parent
                ? read(parent, meta.get("tracestate") instanceof String state ? state : "")
                : Optional.empty();
    }

    private static Optional<TraceContext> read(String parent, String state) {
        if (!isParent(parent)) {
            return Optional.empty();
        }
        int flags = Integer.parseInt(parent.substring(FLAGS_AT, LENGTH), HEX);
        return Optional.of(
                new TraceContext(
                        parent.substring(ID_AT, PARENT_AT - 1),
                        parent.substring(PARENT_AT, FLAGS_AT - 1),
                        (flags & 1) == 1,
                        isState(state) ? state : ""));
    }

    private static boolean isParent(String parent) {
        if (parent.length() < LENGTH
                || !Form.PARENT.matcher(parent.substring(0, LENGTH)).matches()) {
            return false;
        }
        boolean known = parent.substring(0, VERSION_LENGTH).equals("00");
        return parent.length() == LENGTH || (!known && parent.charAt(LENGTH) == '-');
    }

    private static boolean isState(String state) {
        return state.length() <= MAX_STATE && Form.STATE.matcher(state).matches();
    }

    /** Made for the first call that names a trace: most clients name none. */
    private static final class Form {
        static final Pattern PARENT =
                Pattern.compile(
                        "(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

        static final Pattern STATE =
                Pattern.compile(
                        "[a-z0-9@/_*-]+=[ -+--<>-~]*(,[ \\t]*[a-z0-9@/_*-]+=[ -+--<>-~]*)*");

        private Form() {}
    }
}
