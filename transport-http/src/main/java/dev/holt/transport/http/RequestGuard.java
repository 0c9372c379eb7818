package dev.holt.transport.http;

import dev.holt.protocol.Era;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The checks that a request must pass before anything of its body is read.
 *
 * <p>They keep web pages from using a visitor's browser to reach this server. The Host check stops
 * DNS rebinding, the Origin check stops pages of other sites, and insisting on JSON stops the
 * requests that browsers send to other sites without asking first.
 */
final class RequestGuard {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String JSON = "application/json";
    private static final String EVENTS = "text/event-stream";

    private final Set<String> hosts = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> origins = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    RequestGuard(HttpOptions options) {
        hosts.addAll(THIS_MACHINE);
        hosts.add(literal(options.host()));
        hosts.addAll(options.allowed().hosts());
        origins.addAll(options.allowed().origins());
    }

    /** Checks what every request has: where it wants to go and where it comes from. */
    void checkSource(HttpServletRequest request) throws Refused {
        String host = withoutPort(request.getHeader("Host"));
        // A page can make its own name lead here, but not the address that leads here anyway.
        if (!hosts.contains(host) && !host.equals(literal(request.getLocalAddr()))) {
            throw new Refused(421, "This server does not answer for the host in the request");
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !origins.contains(origin) && !isOfThisMachine(origin)) {
            throw new Refused(403, "Web pages of this origin may not call");
        }
    }

    /** Returns whether the endpoint knows the method; without sessions there is only POST. */
    boolean isAllowed(HttpServletRequest request) {
        return switch (request.getMethod()) {
            case "POST" -> true;
            case "GET", "DELETE" -> !isStateless(request);
            default -> false;
        };
    }

    /** Returns whether a request says that it is of an era without sessions. */
    boolean isStateless(HttpServletRequest request) {
        String version = request.getHeader(McpEndpoint.VERSION_HEADER);
        return version != null && version.compareTo(Era.FIRST_STATELESS) >= 0;
    }

    /** Checks that the body of a POST is announced as JSON and that JSON may come back. */
    void checkPost(HttpServletRequest request) throws Refused {
        if (!isJson(request.getContentType())) {
            throw new Refused(415, "The body must be " + JSON + " in UTF-8");
        }
        if (request.getHeader("Content-Encoding") != null) {
            throw new Refused(415, "The body must not be compressed");
        }
        if (!accepts(request, JSON)) {
            throw new Refused(406, "Accept must list " + JSON + " and " + EVENTS);
        }
    }

    /** Checks that the client of a GET can take events. */
    void checkGet(HttpServletRequest request) throws Refused {
        if (!acceptsEvents(request)) {
            throw new Refused(406, "Accept must list " + EVENTS);
        }
    }

    boolean acceptsEvents(HttpServletRequest request) {
        return accepts(request, EVENTS);
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        // A list of values may come on several lines (RFC 9110, section 5.3).
        List<String> accept = Collections.list(request.getHeaders("Accept"));
        if (accept.isEmpty()) {
            return true;
        }
        String family = type.substring(0, type.indexOf('/')) + "/*";
        for (String each : String.join(",", accept).toLowerCase(Locale.ROOT).split(",")) {
            String range = each.split(";", 2)[0].strip();
            if (range.equals(type) || range.equals(family) || range.equals("*/*")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isJson(@Nullable String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";");
        for (int i = 1; i < parts.length; i++) {
            String parameter = parts[i].strip().replace("\"", "");
            if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
                return false;
            }
        }
        return parts[0].strip().equals(JSON);
    }

    private static boolean isOfThisMachine(String origin) {
        try {
            URI uri = new URI(origin);
            String scheme = uri.getScheme();
            return uri.getHost() != null
                    && THIS_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT))
                    && ("http".equals(scheme) || "https".equals(scheme));
        } catch (URISyntaxException notAnOrigin) {
            return false;
        }
    }

    private static String literal(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }

    private static String withoutPort(@Nullable String host) {
        if (host == null) {
            return "";
        }
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
