package dev.holt.transport.http;

import dev.holt.protocol.MessageCodec;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    private final transient RequestGuard guard;
    private final transient Answers answers;
    private final transient McpEndpoint endpoint;

    McpServlet(HttpSessions sessions, HttpOptions options) {
        MessageCodec codec = new MessageCodec();
        this.guard = new RequestGuard(options);
        this.answers = new Answers(codec);
        this.endpoint = new McpEndpoint(sessions, options.limits(), codec);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) {
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
    }

    private void dispatch(HttpServletRequest request, HttpServletResponse response)
            throws IOException, Refused {
        guard.checkSource(request);
        switch (request.getMethod()) {
            case "POST" -> {
                guard.checkPost(request);
                endpoint.post(request, response, guard.acceptsEvents(request));
            }
            case "GET" -> {
                guard.checkGet(request);
                endpoint.listen(request, response);
            }
            case "DELETE" -> endpoint.delete(request, response);
            default -> {
                response.setHeader("Allow", "POST, GET, DELETE");
                throw new Refused(405, "Use POST, GET or DELETE");
            }
        }
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
