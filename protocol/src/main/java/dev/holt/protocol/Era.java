package dev.holt.protocol;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The two ways in which MCP is spoken; each message belongs to one, whatever came before it. */
public enum Era {
    /** Up to 2025-11-25: sessions that begin with {@code initialize}. */
    SESSIONS,
    /** From 2026-07-28 on: every request stands for itself. */
    STATELESS;

    /** The first protocol version of the stateless era. */
    public static final String FIRST_STATELESS = "2026-07-28";

    /** The key of {@code _meta} under which stateless requests name their protocol version. */
    public static final String VERSION_KEY = "io.modelcontextprotocol/protocolVersion";

    private static final Set<String> STATELESS_METHODS =
            Set.of("server/discover", "subscriptions/listen");

    /**
     * Returns the era of a message.
     *
     * @param message what came
     * @param versionHeader the HTTP header {@code MCP-Protocol-Version}, where there is one
     */
    public static Era of(Message message, Optional<String> versionHeader) {
        if (versionHeader.filter(version -> version.compareTo(FIRST_STATELESS) >= 0).isPresent()) {
            return STATELESS;
        }
        boolean stateless = false;
        if (message instanceof Message.Request request) {
            stateless =
                    STATELESS_METHODS.contains(request.method()) || namesVersion(request.params());
        } else if (message instanceof Message.Notification notification) {
            stateless = namesVersion(notification.params());
        }
        return stateless ? STATELESS : SESSIONS;
    }

    /** Returns whether params are of a request that stands for itself. */
    static boolean namesVersion(Map<String, Object> params) {
        return params.get("_meta") instanceof Map<?, ?> meta && meta.containsKey(VERSION_KEY);
    }
}
