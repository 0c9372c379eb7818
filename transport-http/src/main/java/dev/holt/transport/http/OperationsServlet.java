package dev.holt.transport.http;

import dev.holt.protocol.Json;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Health for everybody, and metrics for whoever may call. The checks against web pages of other
 * sites are those of the endpoint.
 */
final class OperationsServlet extends HttpServlet {

    /** {@code /health} is the one that tells more. */
    static final String READY = "/health/ready";

    static final String LIVE = "/health/live";
    static final String HEALTH = "/health";
    static final String METRICS = "/metrics";

    /** How long an answer is given again before it is found out anew. */
    static final Duration MAX_AGE = Duration.ofSeconds(1);

    private static final long serialVersionUID = 1L;
    private static final List<String> METHODS = List.of("GET", "HEAD");

    private final transient RequestGuard guard;
    private final transient Login login;
    private final transient Supplier<Operations.Readiness> readiness;
    private final transient Supplier<Operations.Page> metrics;

    /**
     * Pages over what a server is doing.
     *
     * @param load tells what it is doing
     */
    OperationsServlet(HttpOptions options, Supplier<Operations.Load> load) {
        Operations operations = options.operations();
        this.guard = new RequestGuard(options);
        this.login = new Login(options.access());
        this.readiness =
                new Cached<>(
                        Operations.Readiness.no("starting"),
                        operations.readiness(),
                        MAX_AGE,
                        System::nanoTime);
        this.metrics =
                new Cached<>(
                        new Operations.Page("text/plain;charset=utf-8", ""),
                        () -> operations.metrics().orElseThrow().page(load.get()),
                        MAX_AGE,
                        System::nanoTime);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            guard.checkSource(request);
            if (!METHODS.contains(request.getMethod())) {
                response.setHeader("Allow", String.join(", ", METHODS));
                throw new Refused(405, "Use GET");
            }
            switch (request.getRequestURI()) {
                case LIVE -> health(response, Operations.Readiness.YES, "alive");
                case METRICS -> metrics(request, response);
                default -> health(response, readiness.get(), "ready");
            }
        } catch (Refused refused) {
            Answers.text(response, refused.status(), refused.error().message());
        }
    }

    private static void health(
            HttpServletResponse response, Operations.Readiness readiness, String well)
            throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("status", readiness.ready() ? well : "not ready");
        if (!readiness.ready()) {
            body.put("reason", readiness.reason());
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
        Answers.json(response, Json.write(body));
    }

    private void metrics(HttpServletRequest request, HttpServletResponse response)
            throws IOException, Refused {
        login.principal(request, response);
        Operations.Page page = metrics.get();
        if (page.text().isEmpty()) {
            response.setHeader("Retry-After", Refused.RETRY_SECONDS);
            throw new Refused(503, "The metrics are being collected; try again");
        }
        byte[] body = page.text().getBytes(StandardCharsets.UTF_8);
        response.setContentType(page.contentType());
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
