package dev.holt.transport.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What is at every path that is not the endpoint: a line that says where the endpoint is. */
final class HintServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getRequestURI().equals("/")) {
            Answers.text(
                    response,
                    HttpServletResponse.SC_OK,
                    "This is an MCP server. Point an MCP client (Streamable HTTP) at "
                            + HttpServer.PATH
                            + ".");
        } else {
            Answers.text(
                    response,
                    HttpServletResponse.SC_NOT_FOUND,
                    "Nothing is here. The MCP endpoint is " + HttpServer.PATH + ".");
        }
    }
}
