package dev.holt.transport.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.TreeSet;

/**
 * Lets scripts of the web pages that were named read the answers (the Fetch standard's CORS); no
 * other page gets a header that says anything. Credentials come in a header that scripts set
 * themselves, so cookies are not asked for.
 */
final class CrossOrigin {

    private static final String METHODS = "POST, GET, DELETE";
    private static final String REQUEST_HEADERS =
            "Authorization, Content-Type, Accept, Last-Event-ID, MCP-Protocol-Version,"
                    + " Mcp-Session-Id, Mcp-Method, Mcp-Name";
    private static final String ANSWER_HEADERS = "Mcp-Session-Id, WWW-Authenticate";
    private static final String SECONDS_TO_REMEMBER = "600";

    private final Set<String> origins = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    CrossOrigin(Set<String> origins) {
        this.origins.addAll(origins);
    }

    /** Adds what a browser needs to hand the answer to its page. */
    void allow(HttpServletRequest request, HttpServletResponse response) {
        if (!origins.isEmpty()) {
            response.addHeader("Vary", "Origin");
        }
        String origin = request.getHeader("Origin");
        if (origin != null && origins.contains(origin)) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Expose-Headers", ANSWER_HEADERS);
        }
    }

    /** Returns whether this is a browser's question before the request of a page that was named. */
    boolean isPreflight(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return request.getMethod().equals("OPTIONS")
                && origin != null
                && origins.contains(origin)
                && request.getHeader("Access-Control-Request-Method") != null;
    }

    void answerPreflight(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader("Access-Control-Allow-Headers", REQUEST_HEADERS);
        response.setHeader("Access-Control-Max-Age", SECONDS_TO_REMEMBER);
    }
}
