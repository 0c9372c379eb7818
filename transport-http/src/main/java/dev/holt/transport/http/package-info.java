/**
 * Carries MCP messages over Streamable HTTP: {@link dev.holt.transport.http.HttpServer} puts Jetty
 * around {@code McpServlet}, which lets through what {@code RequestGuard} and {@code Login} accept.
 * {@code McpEndpoint} then goes by the era of the message: to the client's session in {@code
 * HttpSessions}, or to {@code StatelessPosts}. Answers go out on an {@code AnswerStream}, what a
 * session's client is told unasked on a {@code ListeningStream}.
 */
@NullMarked
package dev.holt.transport.http;

import org.jspecify.annotations.NullMarked;
