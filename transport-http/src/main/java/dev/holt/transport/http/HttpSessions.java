package dev.holt.transport.http;

import dev.holt.protocol.Principal;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpStreamableServerSession.McpStreamableServerSessionInit;
import io.modelcontextprotocol.spec.McpStreamableServerSession;
import io.modelcontextprotocol.spec.McpStreamableServerTransportProvider;
import io.modelcontextprotocol.spec.ProtocolVersions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The sessions of an HTTP server, under ids that only the server makes.
 *
 * <p>Idle sessions are dropped when the next one is opened or they are asked for too late, so that
 * no timer has to run on a quiet server.
 */
final class HttpSessions implements McpStreamableServerTransportProvider {

    private final Map<String, OpenSession> sessions = new ConcurrentHashMap<>();
    private final HttpLimits limits;
    private final LongSupplier nanoClock;
    private final Set<ListeningStream> listeners = new HashSet<>();
    private boolean stopping;
    private McpStreamableServerSession.@Nullable Factory factory;

    HttpSessions(HttpLimits limits, LongSupplier nanoClock) {
        this.limits = limits;
        this.nanoClock = nanoClock;
    }

    @Override
    public List<String> protocolVersions() {
        return List.of(
                ProtocolVersions.MCP_2025_03_26,
                ProtocolVersions.MCP_2025_06_18,
                ProtocolVersions.MCP_2025_11_25);
    }

    @Override
    public void setSessionFactory(McpStreamableServerSession.Factory newFactory) {
        factory = newFactory;
    }

    /** Opens a session, unless there are too many already. */
    synchronized Optional<McpStreamableServerSessionInit> open(
            McpSchema.InitializeRequest request, Principal principal) {
        if (factory == null) {
            throw new IllegalStateException("No server is bound to this transport");
        }
        sessions.values().stream().filter(this::isExpired).forEach(this::drop);
        if (sessions.size() >= limits.counts().sessions()) {
            return Optional.empty();
        }
        McpStreamableServerSessionInit opened = factory.startSession(request);
        sessions.put(
                opened.session().getId(), new OpenSession(opened.session(), principal, nanoClock));
        return Optional.of(opened);
    }

    /** Returns a session that is open and not expired. */
    Optional<OpenSession> find(String id) {
        OpenSession found = sessions.get(id);
        if (found != null && isExpired(found)) {
            drop(found);
            return Optional.empty();
        }
        return Optional.ofNullable(found);
    }

    /** Returns how many sessions are open, idle ones included. */
    int count() {
        return sessions.size();
    }

    /** Ends a session and its streams. */
    void drop(OpenSession ended) {
        sessions.remove(ended.session().getId());
        ended.session().close();
    }

    @Override
    public Mono<Void> notifyClients(String method, Object params) {
        return Flux.fromIterable(sessions.values())
                .flatMap(open -> open.session().sendNotification(method, params).onErrorComplete())
                .then();
    }

    /** Remembers a stream to be ended when the server stops; false when it is stopping already. */
    synchronized boolean addListener(ListeningStream stream) {
        return !stopping && listeners.add(stream);
    }

    synchronized void removeListener(ListeningStream stream) {
        listeners.remove(stream);
    }

    /** Ends the streams that clients listen to; calls in flight go on to their answers. */
    synchronized void stopListening() {
        stopping = true;
        listeners.forEach(ListeningStream::close);
    }

    @Override
    public Mono<Void> closeGracefully() {
        return Mono.fromRunnable(() -> List.copyOf(sessions.values()).forEach(this::drop));
    }

    private boolean isExpired(OpenSession open) {
        return open.isIdleFor(limits.times().sessionIdle().toNanos());
    }
}
