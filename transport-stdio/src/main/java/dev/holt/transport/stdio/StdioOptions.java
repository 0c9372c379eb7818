package dev.holt.transport.stdio;

import java.time.Duration;

/**
 * The limits of the stdio transport.
 *
 * @param maxLineBytes the longest message, in bytes without its line end; at least 1
 * @param maxCalls how many requests are worked on at once; further ones are not read until one of
 *     these has its answer; at least 1
 * @param drainTime how long answers still in the making are waited for once the client has closed
 *     its end
 * @param stopTime the same where the server has been told to stop
 * @param writePatience how long an answer waits while another one is being written; after that the
 *     client counts as gone
 */
public record StdioOptions(
        int maxLineBytes,
        int maxCalls,
        Duration drainTime,
        Duration stopTime,
        Duration writePatience) {

    /**
     * A 10 MiB attachment as base64 takes 13.4 MiB; the rest of the message needs room beside it.
     */
    private static final int MAX_LINE_BYTES = 16 * 1024 * 1024;

    private static final int MAX_CALLS = 64;

    private static final Duration DRAIN_TIME = Duration.ofSeconds(30);

    /** Less than the 10 seconds that containers get before they are killed. */
    private static final Duration STOP_TIME = Duration.ofSeconds(8);

    /** Long enough for somebody who looks at a client with a debugger. */
    private static final Duration WRITE_PATIENCE = Duration.ofMinutes(10);

    public StdioOptions {
        if (maxLineBytes < 1) {
            throw new IllegalArgumentException("maxLineBytes is " + maxLineBytes);
        }
        if (maxCalls < 1) {
            throw new IllegalArgumentException("maxCalls is " + maxCalls);
        }
        if (drainTime.isNegative()) {
            throw new IllegalArgumentException("drainTime is " + drainTime);
        }
        if (stopTime.isNegative()) {
            throw new IllegalArgumentException("stopTime is " + stopTime);
        }
        if (writePatience.isNegative()) {
            throw new IllegalArgumentException("writePatience is " + writePatience);
        }
    }

    /**
     * Returns lines of up to 16 MiB, 64 calls at once, 30 seconds for the last answers, 8 seconds
     * where the server has been told to stop, and 10 minutes of patience with a client that does
     * not read.
     */
    public static StdioOptions defaults() {
        return new StdioOptions(MAX_LINE_BYTES, MAX_CALLS, DRAIN_TIME, STOP_TIME, WRITE_PATIENCE);
    }

    /** Returns these options with another limit for a message. */
    public StdioOptions withMaxLineBytes(int bytes) {
        return new StdioOptions(bytes, maxCalls, drainTime, stopTime, writePatience);
    }

    /** Returns these options with another limit for calls at once. */
    public StdioOptions withMaxCalls(int calls) {
        return new StdioOptions(maxLineBytes, calls, drainTime, stopTime, writePatience);
    }

    /** Returns these options with another time for the last answers. */
    public StdioOptions withDrainTime(Duration time) {
        return new StdioOptions(maxLineBytes, maxCalls, time, stopTime, writePatience);
    }

    /** Returns these options with another time for the last answers of a server that stops. */
    public StdioOptions withStopTime(Duration time) {
        return new StdioOptions(maxLineBytes, maxCalls, drainTime, time, writePatience);
    }

    /** Returns these options with another patience with a client that does not read. */
    public StdioOptions withWritePatience(Duration time) {
        return new StdioOptions(maxLineBytes, maxCalls, drainTime, stopTime, time);
    }
}
