package dev.holt.transport.http;

import dev.holt.protocol.Json;
import dev.holt.transport.http.login.ProtectedResource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** The document of RFC 9728, for clients that have not logged in yet. */
final class MetadataServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final List<String> METHODS = List.of("GET", "HEAD");

    private final transient RequestGuard guard;
    private final transient CrossOrigin crossOrigin;
    private final byte[] document;

    MetadataServlet(ProtectedResource resource, HttpOptions options) {
        this.guard = new RequestGuard(options);
        this.crossOrigin = new CrossOrigin(options.allowed().origins());
        this.document = Json.write(resource.document()).toByteArray();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            guard.checkSource(request);
        } catch (Refused refused) {
            Answers.text(response, refused.status(), refused.error().message());
            return;
        }
        crossOrigin.allow(request, response);
        if (!METHODS.contains(request.getMethod())) {
            response.setHeader("Allow", String.join(", ", METHODS));
            Answers.text(response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "Use GET");
            return;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream(document.length);
        body.writeBytes(document);
        Answers.json(response, body);
    }
}
