package dev.holt.transport.http;

import java.time.Duration;

/**
 * How much one HTTP server takes on.
 *
 * @param sizes how large a request may be
 * @param counts how much may go on at once
 * @param times how long things may take
 */
public record HttpLimits(Sizes sizes, Counts counts, Times times) {

    /**
     * A 10 MiB attachment as base64 takes 13.4 MiB; the rest of the message needs room beside it.
     */
    private static final int MAX_BODY_BYTES = 16 * 1024 * 1024;

    private static final int MAX_HEADER_BYTES = 16 * 1024;
    private static final int MAX_CALLS = 64;
    private static final int MAX_CALLS_EACH = 48;
    private static final int MAX_SESSIONS = 1000;
    private static final int MAX_STREAMS = 1000;
    private static final int MAX_STREAMS_EACH = 250;
    private static final int MAX_FOLLOWED_EACH = 10_000;

    /**
     * How large a request may be.
     *
     * @param body the largest body, in bytes; 413 beyond
     * @param headers the largest request line and headers together, in bytes; 431 beyond
     */
    public record Sizes(int body, int headers) {
        public Sizes {
            requirePositive(body, headers);
        }
    }

    /**
     * How much may go on at once.
     *
     * @param calls how many requests are read and worked on at once; further ones wait for up to
     *     {@link Times#idle}, then get 503
     * @param callsEach how many of them may be of one principal
     * @param sessions how many sessions are open; 503 beyond
     * @param streams how many clients listen for changes; 503 beyond
     * @param streamsEach how many of them may be of one principal; 429 beyond
     * @param followedEach how many resources one principal follows over all its sessions and
     *     streams; a JSON-RPC error (-32602) beyond
     */
    public record Counts(
            int calls,
            int callsEach,
            int sessions,
            int streams,
            int streamsEach,
            int followedEach) {
        public Counts {
            requirePositive(calls, callsEach, sessions, streams, streamsEach, followedEach);
        }
    }

    /**
     * How long things may take.
     *
     * @param idle how long a connection may be silent while the server waits for it
     * @param body how long a body may take to arrive, at whatever speed; 408 beyond
     * @param sessionIdle how long a session may go unused before it is dropped
     * @param keepAlive how often a listening client is told that the server still lives; shorter
     *     than {@code idle}
     * @param callSign after how long, and then how often, the client of a stateless call is told
     *     that the call is being worked on, which also shows whether it is still there
     * @param stop how long calls in flight are waited for when the server stops
     */
    public record Times(
            Duration idle,
            Duration body,
            Duration sessionIdle,
            Duration keepAlive,
            Duration callSign,
            Duration stop) {}

    /**
     * Returns bodies of 16 MiB, headers of 16 KiB, 64 calls (48 of one principal), 1,000 sessions,
     * 1,000 streams (250 of one principal), 10,000 followed resources of one principal; a minute of
     * silence, 5 minutes for a body, 30 minutes for an unused session, a sign of life each 20
     * seconds, and each second of a call, 8 seconds to stop, which is less than the 10 that
     * containers get before they are killed.
     */
    public static HttpLimits defaults() {
        return new HttpLimits(
                new Sizes(MAX_BODY_BYTES, MAX_HEADER_BYTES),
                new Counts(
                        MAX_CALLS,
                        MAX_CALLS_EACH,
                        MAX_SESSIONS,
                        MAX_STREAMS,
                        MAX_STREAMS_EACH,
                        MAX_FOLLOWED_EACH),
                new Times(
                        Duration.ofSeconds(60),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(8)));
    }

    /** Returns these limits with others for the size of a request. */
    public HttpLimits with(Sizes other) {
        return new HttpLimits(other, counts, times);
    }

    /** Returns these limits with others for what goes on at once. */
    public HttpLimits with(Counts other) {
        return new HttpLimits(sizes, other, times);
    }

    /** Returns these limits with others for how long things take. */
    public HttpLimits with(Times other) {
        return new HttpLimits(sizes, counts, other);
    }

    /** Returns these limits with others for silence on a connection and on a session. */
    public HttpLimits withIdleTimes(Duration connection, Duration session) {
        return with(
                new Times(
                        connection,
                        times.body(),
                        session,
                        times.keepAlive(),
                        times.callSign(),
                        times.stop()));
    }

    /** Returns these limits with other times between signs of life, on streams and of calls. */
    public HttpLimits withSigns(Duration keepAlive, Duration callSign) {
        return with(
                new Times(
                        times.idle(),
                        times.body(),
                        times.sessionIdle(),
                        keepAlive,
                        callSign,
                        times.stop()));
    }

    /** Returns these limits with another time to stop. */
    public HttpLimits withStopTime(Duration time) {
        return with(
                new Times(
                        times.idle(),
                        times.body(),
                        times.sessionIdle(),
                        times.keepAlive(),
                        times.callSign(),
                        time));
    }

    /** Returns these limits with another time for a body to arrive. */
    public HttpLimits withBodyTime(Duration time) {
        return with(
                new Times(
                        times.idle(),
                        time,
                        times.sessionIdle(),
                        times.keepAlive(),
                        times.callSign(),
                        times.stop()));
    }

    private static void requirePositive(int... values) {
        for (int value : values) {
            if (value < 1) {
                throw new IllegalArgumentException("An HTTP limit is below 1");
            }
        }
    }
}
