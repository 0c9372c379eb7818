package dev.holt.transport.http;

import java.time.Duration;

/**
 * How much one HTTP server takes on.
 *
 * @param maxBodyBytes the largest request body, in bytes; 413 beyond
 * @param maxHeaderBytes the largest request line and headers together, in bytes; 431 beyond
 * @param maxCalls how many requests are read and worked on at once; further ones wait for up to
 *     {@code idleTimeout}, then get 503
 * @param maxSessions how many sessions are open at once; 503 beyond
 * @param idleTimeout how long a connection may be silent while the server waits for it
 * @param sessionIdleTime how long a session may go unused before it is dropped
 * @param keepAlive how often a listening client is told that the server still lives; shorter than
 *     {@code idleTimeout}
 * @param stopTime how long calls in flight are waited for when the server stops
 */
public record HttpLimits(
        int maxBodyBytes,
        int maxHeaderBytes,
        int maxCalls,
        int maxSessions,
        Duration idleTimeout,
        Duration sessionIdleTime,
        Duration keepAlive,
        Duration stopTime) {

    /**
     * A 10 MiB attachment as base64 takes 13.4 MiB; the rest of the message needs room beside it.
     */
    private static final int MAX_BODY_BYTES = 16 * 1024 * 1024;

    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final int MAX_CALLS = 64;
    private static final int MAX_SESSIONS = 1000;

    public HttpLimits {
        if (maxBodyBytes < 1 || maxHeaderBytes < 1 || maxCalls < 1 || maxSessions < 1) {
            throw new IllegalArgumentException("An HTTP limit is below 1");
        }
    }

    /**
     * Returns bodies of 16 MiB, headers of 16 KiB, 64 calls, 1,000 sessions; a minute of silence,
     * 30 minutes for an unused session, a sign of life each 20 seconds, 30 seconds to stop.
     */
    public static HttpLimits defaults() {
        return new HttpLimits(
                MAX_BODY_BYTES,
                MAX_HEADER_BYTES,
                MAX_CALLS,
                MAX_SESSIONS,
                Duration.ofSeconds(60),
                Duration.ofMinutes(30),
                Duration.ofSeconds(20),
                Duration.ofSeconds(30));
    }

    /** Returns these limits with others for the size of a request. */
    public HttpLimits withRequestBytes(int body, int headers) {
        return new HttpLimits(
                body,
                headers,
                maxCalls,
                maxSessions,
                idleTimeout,
                sessionIdleTime,
                keepAlive,
                stopTime);
    }

    /** Returns these limits with others for what goes on at once. */
    public HttpLimits withCounts(int calls, int sessions) {
        return new HttpLimits(
                maxBodyBytes,
                maxHeaderBytes,
                calls,
                sessions,
                idleTimeout,
                sessionIdleTime,
                keepAlive,
                stopTime);
    }

    /** Returns these limits with others for silence on a connection and on a session. */
    public HttpLimits withIdleTimes(Duration connection, Duration session) {
        return new HttpLimits(
                maxBodyBytes,
                maxHeaderBytes,
                maxCalls,
                maxSessions,
                connection,
                session,
                keepAlive,
                stopTime);
    }

    /** Returns these limits with another time between signs of life. */
    public HttpLimits withKeepAlive(Duration time) {
        return new HttpLimits(
                maxBodyBytes,
                maxHeaderBytes,
                maxCalls,
                maxSessions,
                idleTimeout,
                sessionIdleTime,
                time,
                stopTime);
    }

    /** Returns these limits with another time to stop. */
    public HttpLimits withStopTime(Duration time) {
        return new HttpLimits(
                maxBodyBytes,
                maxHeaderBytes,
                maxCalls,
                maxSessions,
                idleTimeout,
                sessionIdleTime,
                keepAlive,
                time);
    }
}
