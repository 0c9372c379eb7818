package dev.holt.protocol.legacy;

import java.time.Duration;
import java.util.List;

/**
 * What sessions speak, and their limits.
 *
 * @param versions the protocol versions, oldest first; at least one
 * @param answerTime how long a client may take to answer what the server asks it
 * @param maxSubscriptions how many resources one session may be subscribed to; at least 1
 * @param maxAsking how many calls of one session may wait for answers of its client at once; a
 *     transport that works on a limited number of calls needs a place more, to read the answers
 */
public record SessionOptions(
        List<String> versions, Duration answerTime, int maxSubscriptions, int maxAsking) {

    private static final List<String> ALL =
            List.of("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25");
    private static final Duration ANSWER_TIME = Duration.ofMinutes(5);
    private static final int MAX_SUBSCRIPTIONS = 1000;
    private static final int MAX_ASKING = 16;

    public SessionOptions {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("No versions");
        }
        if (answerTime.isNegative()) {
            throw new IllegalArgumentException("answerTime is " + answerTime);
        }
        if (maxSubscriptions < 1) {
            throw new IllegalArgumentException("maxSubscriptions is " + maxSubscriptions);
        }
        if (maxAsking < 0) {
            throw new IllegalArgumentException("maxAsking is " + maxAsking);
        }
    }

    /**
     * Returns all versions from 2024-11-05 on, 5 minutes, 1,000 subscriptions, 16 calls that ask.
     */
    public static SessionOptions forStreams() {
        return new SessionOptions(ALL, ANSWER_TIME, MAX_SUBSCRIPTIONS, MAX_ASKING);
    }

    /** As {@link #forStreams}, but from 2025-03-26 on: before, HTTP had two endpoints. */
    public static SessionOptions forHttp() {
        return new SessionOptions(
                ALL.subList(1, ALL.size()), ANSWER_TIME, MAX_SUBSCRIPTIONS, MAX_ASKING);
    }

    /** Returns the version a client gets: the one it wants where it is spoken, else the newest. */
    String chosen(String wanted) {
        return versions.contains(wanted) ? wanted : versions.getLast();
    }

    /** Returns these options with another time for a client's answers. */
    public SessionOptions withAnswerTime(Duration time) {
        return new SessionOptions(versions, time, maxSubscriptions, maxAsking);
    }

    /** Returns these options with another limit for subscriptions. */
    public SessionOptions withMaxSubscriptions(int limit) {
        return new SessionOptions(versions, answerTime, limit, maxAsking);
    }

    /** Returns these options with another limit for calls that wait for their client. */
    public SessionOptions withMaxAsking(int limit) {
        return new SessionOptions(versions, answerTime, maxSubscriptions, limit);
    }
}
