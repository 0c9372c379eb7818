package dev.holt.protocol.modern;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.Era;
import dev.holt.protocol.Message;
import dev.holt.protocol.Outlet;
import dev.holt.protocol.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A stateless server and what it says, message by message. */
final class Talk {

    static final String PREFIX = "io.modelcontextprotocol/";

    private final StatelessServer server;
    private final List<Message> sent = new CopyOnWriteArrayList<>();
    private Principal principal = Principal.LOCAL;

    Talk(Catalog catalog) {
        this(catalog, StatelessOptions.defaults());
    }

    Talk(Catalog catalog, StatelessOptions options) {
        this.server = new StatelessServer(catalog, options);
    }

    /** Makes the next requests come from somebody else. */
    Talk as(Principal other) {
        principal = other;
        return this;
    }

    StatelessServer server() {
        return server;
    }

    /** Returns what every request must say about itself. */
    static Map<String, Object> meta() {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put(PREFIX + "protocolVersion", Era.FIRST_STATELESS);
        meta.put(PREFIX + "clientCapabilities", Map.of());
        return meta;
    }

    static Map<String, Object> metaWith(String key, Object value) {
        Map<String, Object> meta = meta();
        meta.put(key.contains("/") || key.equals("progressToken") ? key : PREFIX + key, value);
        return meta;
    }

    /** Returns params with a proper {@code _meta}. */
    static Map<String, Object> params(Object... keysAndValues) {
        return with(meta(), keysAndValues);
    }

    /** Returns params with this {@code _meta}. */
    static Map<String, Object> with(@Nullable Object meta, Object... keysAndValues) {
        Map<String, Object> params = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            params.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        if (meta != null) {
            params.put("_meta", meta);
        }
        return params;
    }

    /** Returns the answer to a request, whether it is run or refused. */
    Message ask(String method, Map<String, Object> params) {
        return ask(new Message.Request(1, method, params));
    }

    Message ask(Message.Request request) {
        try {
            accept(request).run(outlet());
            return sent.getLast();
        } catch (RequestRefusedException refused) {
            return refused.answer();
        }
    }

    /** Returns the result of a request that has one. */
    @SuppressWarnings("unchecked") // results are JSON objects
    Map<String, Object> result(String method, Map<String, Object> params) {
        Message answer = ask(method, params);
        if (answer instanceof Message.Result(Object id, Map<?, ?> result)) {
            return (Map<String, Object>) result;
        }
        throw new AssertionError("Not a result: " + answer);
    }

    /** Returns the error of a request that is refused or fails. */
    Message.Failure failure(String method, Map<String, Object> params) {
        if (ask(method, params) instanceof Message.Failure failure) {
            return failure;
        }
        throw new AssertionError("Not an error: " + sent.getLast());
    }

    StatelessCall accept(Message.Request request) throws RequestRefusedException {
        return server.accept(request, principal, Optional.empty());
    }

    /** Returns what was sent before the last answer, and it. */
    List<Message> sent() {
        return List.copyOf(sent);
    }

    Outlet outlet() {
        return new Outlet() {
            @Override
            public void send(Message message) {
                sent.add(message);
            }

            @Override
            public boolean gone() {
                return false;
            }
        };
    }
}
