package dev.holt.transport.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a server tells those who look after it, beside the endpoint: at {@code /health} and {@code
 * /metrics}.
 *
 * @param readiness finds out whether calls can be answered; asked once a second at most
 * @param metrics writes the page of metrics; without it there is none
 * @param requests told of each request to the endpoint
 */
public record Operations(
        Supplier<Readiness> readiness, Optional<Metrics> metrics, RequestObserver requests) {

    /** Returns those of a server that is always ready, and has no metrics. */
    public static Operations none() {
        return new Operations(() -> Readiness.YES, Optional.empty(), (method, status, time) -> {});
    }

    /**
     * Whether calls can be answered.
     *
     * @param ready whether they can
     * @param reason why not, without names, paths or anything else that strangers may not know
     */
    public record Readiness(boolean ready, String reason) {

        /** They can. */
        public static final Readiness YES = new Readiness(true, "");

        /** Returns that they cannot, and why. */
        public static Readiness no(String reason) {
            return new Readiness(false, reason);
        }
    }

    /** Writes the page of metrics. */
    @FunctionalInterface
    public interface Metrics {

        /** Returns the page as it is now; asked once a second at most, by one thread at a time. */
        Page page(Load load);
    }

    /**
     * A page of metrics.
     *
     * @param contentType its media type, with the version of its format
     * @param text what it says
     */
    public record Page(String contentType, String text) {}

    /**
     * What clients hold open at one moment.
     *
     * @param sessions sessions, idle ones included
     * @param streams connections that wait for changes, and calls that wait for their clients
     * @param listens those of the streams that belong to no session
     */
    public record Load(int sessions, int streams, int listens) {}

    /** Told of requests that have their whole answer; must be quick, and must not fail. */
    @FunctionalInterface
    public interface RequestObserver {

        /**
         * A request has its answer, or its client has gone.
         *
         * @param method GET, POST, DELETE, OPTIONS, or {@code other}
         * @param status the answer's HTTP status
         */
        void answered(String method, int status, Duration time);
    }
}
