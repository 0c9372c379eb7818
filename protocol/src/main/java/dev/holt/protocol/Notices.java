package dev.holt.protocol;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a server says without being asked, in the words that all eras of MCP have in common. */
public final class Notices {

    private Notices() {}

    /** Returns a line for the client's log. */
    public static Message.Notification log(LogLevel level, String message) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("level", level.label());
        params.put("data", message);
        return new Message.Notification("notifications/message", params);
    }

    /** Returns what tells of a change to those who follow it. */
    public static Message.Notification changed(Change change) {
        return switch (change) {
            case Change.Tools all -> listChanged("tools");
            case Change.Prompts all -> listChanged("prompts");
            case Change.Resources all -> listChanged("resources");
            case Change.Updated(String uri) ->
                    new Message.Notification("notifications/resources/updated", Map.of("uri", uri));
        };
    }

    private static Message.Notification listChanged(String list) {
        return new Message.Notification("notifications/" + list + "/list_changed", Map.of());
    }
}
