package dev.holt.transport.http;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.Principal;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The MCP endpoint: POST for messages, GET to listen, DELETE to end a session.
 *
 * <p>Requests block their thread, which is a virtual one. Every answer is written by this package;
 * what goes wrong inside is logged and never told.
 */
final class McpServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(McpServlet.class);

    /** Those that are told apart: a client could make up any number of others. */
    private static final Set<String> METHODS = Set.of("GET", "POST", "DELETE", "OPTIONS");

    private final transient RequestGuard guard;
    private final transient CrossOrigin crossOrigin;
    private final transient Login login;
    private final transient Scopes scopes;
    private final transient Answers answers;
    private final transient McpEndpoint endpoint;
    private final transient Operations.RequestObserver observer;

    McpServlet(Catalog catalog, McpEndpoint endpoint, HttpOptions options, MessageCodec codec) {
        this.guard = new RequestGuard(options);
        this.crossOrigin = new CrossOrigin(options.allowed().origins());
        this.login = new Login(options.access());
        this.scopes = new Scopes(catalog, login);
        this.answers = new Answers(codec);
        this.endpoint = endpoint;
        this.observer = options.operations().requests();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
        long begun = System.nanoTime();
        try {
            try {
                dispatch(request, response);
            } catch (Refused refused) {
                answers.refuse(response, refused);
            } catch (RuntimeException bug) {
                refuse(bug, response);
            }
        } catch (IOException gone) {
            LOG.debug("The client went away before its answer: {}", gone.getMessage());
        }
        observer.answered(
                METHODS.contains(request.getMethod()) ? request.getMethod() : "other",
                response.getStatus(),
                Duration.ofNanos(System.nanoTime() - begun));
    }

    private void dispatch(HttpServletRequest request, HttpServletResponse response)
            throws IOException, Refused {
        guard.checkSource(request);
        crossOrigin.allow(request, response);
        if (crossOrigin.isPreflight(request)) {
            crossOrigin.answerPreflight(response);
            return;
        }
        String method = request.getMethod();
        if (!guard.isAllowed(request)) {
            response.setHeader("Allow", guard.isStateless(request) ? "POST" : "POST, GET, DELETE");
            throw new Refused(405, "Use " + response.getHeader("Allow"));
        }
        Exchange exchange = exchange(request, response);
        endpoint.checkOpen(response);
        switch (method) {
            case "POST" -> {
                guard.checkPost(request);
                endpoint.post(exchange);
            }
            case "GET" -> {
                guard.checkGet(request);
                endpoint.listen(exchange);
            }
            default -> endpoint.delete(exchange);
        }
    }

    private Exchange exchange(HttpServletRequest request, HttpServletResponse response)
            throws Refused {
        Principal principal = login.principal(request, response);
        return new Exchange(
                request,
                response,
                new Caller(principal, login.stillKnown(request, principal)),
                guard.acceptsEvents(request),
                scopes);
    }

    private void refuse(RuntimeException bug, HttpServletResponse response) throws IOException {
        boolean badRequest = bug instanceof HttpException;
        if (!badRequest) {
            LOG.error("A request failed unexpectedly", bug);
        }
        if (!response.isCommitted()) {
            response.resetBuffer();
            answers.refuse(
                    response,
                    badRequest
                            ? new Refused(400, "The request is not valid HTTP")
                            : new Refused(500, "Internal error; the server's log has the details"));
        }
    }
}
