package dev.holt.protocol.modern;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.CatalogMethods;
import dev.holt.protocol.Era;
import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Freshness;
import dev.holt.protocol.Message;
import dev.holt.protocol.Principal;
import dev.holt.protocol.ProtocolException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server of one catalog for requests that stand for themselves. Safe for any number of threads.
 *
 * <p>A transport that has read a request of {@link Era#STATELESS} lets {@link #accept} check it,
 * keeps the call where a cancellation can find it, and lets a thread {@link StatelessCall#run} it.
 */
public final class StatelessServer {

    /** The protocol versions it speaks. */
    public static final List<String> VERSIONS = List.of(Era.FIRST_STATELESS);

    private static final String DISCOVER = "server/discover";

    /** A server is another one when it changes what it says here, so clients may keep it long. */
    private static final Freshness DISCOVERED = new Freshness(Duration.ofHours(1), true);

    private final CatalogMethods methods;
    private final StateSeal seal;
    private final WireResults results;
    private final Map<String, Object> discovered;
    private final ListenCall.ListenService listens;

    /** A server of everything that the catalog has, to whoever may use it. */
    public StatelessServer(Catalog catalog, StatelessOptions options) {
        this.methods = new CatalogMethods(catalog);
        this.seal = new StateSeal(options);
        this.results = new WireResults(catalog.serverName(), catalog.serverVersion());
        this.discovered = discovered(catalog, methods.capabilities(), results);
        this.listens =
                new ListenCall.ListenService(
                        catalog,
                        methods.capabilities(),
                        options,
                        results,
                        new OpenListens(options.maxListens()));
    }

    /**
     * Checks a request: what it must say about itself, then that the headers say the same, the
     * protocol version, and that there is such a method.
     *
     * @param principal who sent it, as the transport established
     * @param headers of the HTTP request that brought it; empty for transports without any
     * @throws RequestRefusedException when it is not in order, with the answer
     */
    public StatelessCall accept(
            Message.Request request, Principal principal, Optional<HeaderSource> headers)
            throws RequestRefusedException {
        try {
            String version = RequestEnvelope.version(request.params());
            headers.map(HeaderRules::new).ifPresent(rules -> rules.check(request, version));
            requireVersion(version);
            RequestEnvelope envelope = RequestEnvelope.of(request.params());
            return call(new CheckedRequest(request, envelope, principal));
        } catch (ProtocolException reason) {
            throw new RequestRefusedException(request.id(), reason);
        }
    }

    /** Ends all streams of changes with their results, as before a stop, and takes no more. */
    public void endListens() {
        listens.open().end();
    }

    /** Returns how many streams of changes are open. */
    public int openListens() {
        return listens.open().count();
    }

    private StatelessCall call(CheckedRequest checked) {
        String method = checked.request().method();
        if (method.equals(DISCOVER)) {
            Object id = checked.request().id();
            return new KnownAnswer(id, new Message.Result(id, discovered));
        }
        if (method.equals(ListenCall.METHOD)) {
            return ListenCall.of(listens, checked);
        }
        if (methods.has(method)) {
            return new RequestCall(methods, seal, results, checked);
        }
        throw new ProtocolException(ErrorCode.METHOD_NOT_FOUND, "Unknown method: " + method);
    }

    private static void requireVersion(String version) {
        if (!VERSIONS.contains(version)) {
            throw new ProtocolException(
                    StatelessErrorCode.UNSUPPORTED_VERSION,
                    "Unsupported protocol version: this server speaks "
                            + String.join(", ", VERSIONS),
                    Map.of("supported", VERSIONS, "requested", version));
        }
    }

    private static Map<String, Object> discovered(
            Catalog catalog, Map<String, Object> capabilities, WireResults results) {
        Map<String, Object> all = new LinkedHashMap<>(capabilities);
        all.put("logging", Map.of());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("supportedVersions", VERSIONS);
        fields.put("capabilities", all);
        fields.put("instructions", catalog.instructions());
        return results.complete(DISCOVER, fields, DISCOVERED);
    }
}
