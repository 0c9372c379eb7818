/**
 * Carries MCP messages over Streamable HTTP: {@link dev.holt.transport.http.HttpServer} puts Jetty
 * around {@code McpServlet}, which lets through what {@code RequestGuard} accepts, finds the
 * client's session in {@code HttpSessions}, and answers on an {@code AnswerStream} or, for what the
 * server has to say unasked, a {@code ListeningStream}.
 */
@NullMarked
package dev.holt.transport.http;

import org.jspecify.annotations.NullMarked;
