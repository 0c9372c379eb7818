package dev.holt.protocol.modern;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The limits and secrets of a {@link StatelessServer}.
 *
 * @param clock tells when request states expire
 * @param stateKey signs request states; servers that share the work of one address share the key
 * @param stateLife how long a client may take to answer questions
 * @param maxState the longest request state, in characters; answers of earlier rounds are in it
 * @param maxListens how many streams of changes one principal may hold open
 * @param maxFollowed how many resources one stream of changes may follow
 * @param maxPending how many different changes may wait for a client that reads slowly; at one more
 *     the stream ends
 */
public record StatelessOptions(
        Clock clock,
        SecretKey stateKey,
        Duration stateLife,
        int maxState,
        int maxListens,
        int maxFollowed,
        int maxPending) {

    static final String MAC = "HmacSHA256";

    private static final int KEY_BYTES = 32;
    private static final Duration STATE_LIFE = Duration.ofMinutes(10);
    private static final int MAX_STATE = 256 * 1024;
    private static final int MAX_LISTENS = 100;
    private static final int MAX_FOLLOWED = 1000;
    private static final int MAX_PENDING = 1024;

    /** Returns limits for ordinary use, with a key of this process alone. */
    public static StatelessOptions defaults() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new StatelessOptions(
                Clock.systemUTC(),
                new SecretKeySpec(key, MAC),
                STATE_LIFE,
                MAX_STATE,
                MAX_LISTENS,
                MAX_FOLLOWED,
                MAX_PENDING);
    }

    /** Returns these options with another clock. */
    public StatelessOptions withClock(Clock other) {
        return new StatelessOptions(
                other, stateKey, stateLife, maxState, maxListens, maxFollowed, maxPending);
    }

    /**
     * Returns these options with another key for request states.
     *
     * @param secret at least 32 bytes that nobody else knows
     */
    public StatelessOptions withStateKey(byte[] secret) {
        if (secret.length < KEY_BYTES) {
            throw new IllegalArgumentException(
                    "A key for request states has at least " + KEY_BYTES + " bytes");
        }
        return new StatelessOptions(
                clock,
                new SecretKeySpec(secret, MAC),
                stateLife,
                maxState,
                maxListens,
                maxFollowed,
                maxPending);
    }

    /** Returns these options with other limits on request states. */
    public StatelessOptions withState(Duration life, int longest) {
        return new StatelessOptions(
                clock, stateKey, life, longest, maxListens, maxFollowed, maxPending);
    }

    /** Returns these options with other limits on streams of changes. */
    public StatelessOptions withListens(int perPrincipal, int followed, int pending) {
        return new StatelessOptions(
                clock, stateKey, stateLife, maxState, perPrincipal, followed, pending);
    }

    /** Leaves out the key. */
    @Override
    public String toString() {
        return "StatelessOptions[stateLife=%s, maxState=%d, maxListens=%d, maxFollowed=%d, maxPending=%d]"
                .formatted(stateLife, maxState, maxListens, maxFollowed, maxPending);
    }
}
