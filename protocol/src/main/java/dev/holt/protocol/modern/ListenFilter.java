package dev.holt.protocol.modern;

import dev.holt.protocol.Change;
import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Interest;
import dev.holt.protocol.Principal;
import dev.holt.protocol.ProtocolException;
import dev.holt.protocol.ToolGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of changes that a stream carries.
 *
 * @param uris the resources it follows, in the order they were asked for
 */
record ListenFilter(boolean tools, boolean prompts, boolean resources, List<String> uris) {

    private static final String TOOLS = "toolsListChanged";
    private static final String PROMPTS = "promptsListChanged";
    private static final String RESOURCES = "resourcesListChanged";
    private static final String URIS = "resourceSubscriptions";

    /** The longest URI that can be followed, in UTF-16 units. */
    static final int MAX_URI_LENGTH = 4096;

    ListenFilter {
        uris = List.copyOf(uris);
    }

    /**
     * Reads what a client asks for.
     *
     * @param maxUris how many resources it may follow
     * @throws ProtocolException naming the field that is not what it should be
     */
    static ListenFilter of(Map<String, Object> params, int maxUris) {
        if (!(params.get("notifications") instanceof Map<?, ?> wanted)) {
            throw wrong("params.notifications must be an object");
        }
        return new ListenFilter(
                flag(wanted, TOOLS),
                flag(wanted, PROMPTS),
                flag(wanted, RESOURCES),
                uris(wanted.get(URIS), maxUris));
    }

    /** Returns what of this a server can tell, to somebody who may do this much. */
    ListenFilter honoured(Map<String, Object> capabilities, Principal principal) {
        boolean reading = principal.mayUse(ToolGroup.READ);
        return new ListenFilter(
                tools && tells(capabilities, "tools", "listChanged"),
                prompts && tells(capabilities, "prompts", "listChanged"),
                resources && reading && tells(capabilities, "resources", "listChanged"),
                reading && tells(capabilities, "resources", "subscribe") ? uris : List.of());
    }

    Interest interest(Principal principal) {
        return new Interest(tools, prompts, resources, Set.copyOf(uris), principal);
    }

    /** Returns whether the client wants to hear of a change. */
    boolean wants(Change change) {
        return switch (change) {
            case Change.Tools all -> tools;
            case Change.Prompts all -> prompts;
            case Change.Resources all -> resources;
            case Change.Updated(String uri) -> uris.contains(uri);
        };
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        put(map, TOOLS, tools);
        put(map, PROMPTS, prompts);
        put(map, RESOURCES, resources);
        if (!uris.isEmpty()) {
            map.put(URIS, uris);
        }
        return map;
    }

    private static void put(Map<String, Object> map, String field, boolean set) {
        if (set) {
            map.put(field, true);
        }
    }

    private static boolean tells(
            Map<String, Object> capabilities, String feature, String capability) {
        return capabilities.get(feature) instanceof Map<?, ?> details
                && Boolean.TRUE.equals(details.get(capability));
    }

    private static boolean flag(Map<?, ?> wanted, String field) {
        return switch (wanted.get(field)) {
            case null -> false;
            case Boolean flag -> flag;
            default -> throw wrong("params.notifications." + field + " must be true or false");
        };
    }

    private static List<String> uris(@Nullable Object sent, int max) {
        if (sent == null) {
            return List.of();
        }
        if (!(sent instanceof List<?> list)) {
            throw wrong("params.notifications." + URIS + " must be a list of texts");
        }
        if (list.size() > max) {
            throw wrong(
                    "params.notifications.%s has %d items, and at most %d are followed at once"
                            .formatted(URIS, list.size(), max));
        }
        Set<String> uris = new LinkedHashSet<>();
        for (Object each : list) {
            if (!(each instanceof String uri)) {
                throw wrong("params.notifications." + URIS + " must be a list of texts");
            }
            if (uri.length() > MAX_URI_LENGTH) {
                throw wrong(
                        "params.notifications.%s has a URI of more than %d characters"
                                .formatted(URIS, MAX_URI_LENGTH));
            }
            uris.add(uri);
        }
        return new ArrayList<>(uris);
    }

    private static ProtocolException wrong(String message) {
        return new ProtocolException(ErrorCode.INVALID_PARAMS, message);
    }
}
