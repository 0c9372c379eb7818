package dev.holt.transport.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Principal;
import dev.holt.protocol.TestCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code /health} and {@code /metrics} answer, and to whom. */
class OperationsTest {

    private final List<String> answered = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Operations.Readiness readiness = Operations.Readiness.YES;
    private final HttpOptions options =
            HttpOptions.defaults()
                    .withAddress("127.0.0.1", 0)
                    .withOperations(
                            new Operations(
                                    () -> {
                                        asked.incrementAndGet();
                                        return readiness;
                                    },
                                    Optional.of(load ->
                                            new Operations.Page(
                                                    "text/plain; version=0.0.4",
                                                    "sessions " + load.sessions() + "\n")),
                                    (method, status, time) -> answered.add(method + " " + status)));
    private Optional<HttpServer> server = Optional.empty();

    @AfterEach
    void stop() {
        server.ifPresent(HttpServer::close);
    }

    @Test
    void serverThatIsReady_saysSo() throws Exception {
        RawHttp http = start(options);

        assertThat(http.get("/health/live").body()).isEqualTo("{\"status\":\"alive\"}");
        assertThat(http.get("/health/ready").body()).isEqualTo("{\"status\":\"ready\"}");
        assertThat(http.get("/health").body()).isEqualTo("{\"status\":\"ready\"}");
        assertThat(http.get("/health").status()).isEqualTo(200);
    }

    @Test
    void serverThatIsNotReady_saysWhyAndLives() throws Exception {
        readiness = Operations.Readiness.no("the wiki cannot be opened");
        RawHttp http = start(options);

        RawHttp.Reply reply = http.get("/health/ready");

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.body())
                .isEqualTo("{\"status\":\"not ready\",\"reason\":\"the wiki cannot be opened\"}");
        assertThat(http.get("/health").status()).isEqualTo(503);
        assertThat(http.get("/health/live").status()).isEqualTo(200);
    }

    @Test
    void metrics_areShownWithTheirType() throws Exception {
        RawHttp.Reply reply = start(options).get("/metrics");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers().get("content-type")).startsWith("text/plain; version=0.0.4");
        assertThat(reply.body()).isEqualTo("sessions 0\n");
    }

    @Test
    void metricsWhereCallersLogIn_needAToken_andHealthDoesNot() throws Exception {
        RawHttp http =
                start(
                        options.withLogin(header ->
                                header.equals("Bearer good")
                                        ? Optional.of(Principal.LOCAL)
                                        : Optional.empty()));

        assertThat(http.get("/health").status()).isEqualTo(200);
        assertThat(http.get("/metrics").status()).isEqualTo(401);
        assertThat(http.with("Authorization", "Bearer bad").get("/metrics").status())
                .isEqualTo(401);
        assertThat(http.with("Authorization", "Bearer good").get("/metrics").status())
                .isEqualTo(200);
    }

    @Test
    void serverWithoutMetrics_hasNoSuchPage() throws Exception {
        RawHttp http = start(HttpOptions.defaults().withAddress("127.0.0.1", 0));

        assertThat(http.get("/metrics").status()).isEqualTo(404);
        assertThat(http.get("/health").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/metrics"})
    void pagesOfOtherSites_andOtherMethods_areTurnedAway(String path) throws Exception {
        RawHttp http = start(options);

        assertThat(http.exchange(http.head("POST", path, 0)).status()).isEqualTo(405);
        assertThat(http.exchange(http.head("HEAD", path, 0)).status()).isEqualTo(200);
        assertThat(http.exchange(http.head("HEAD", path, 0)).body()).isEmpty();
        assertThat(http.with("Origin", "https://evil.example").get(path).status()).isEqualTo(403);
        assertThat(http.with("Host", "evil.example").get(path).status()).isEqualTo(421);
    }

    @Test
    void requestsToTheEndpoint_areCounted() throws Exception {
        RawHttp http = start(options);
        http.send("POST", "{}");
        http.exchange(http.head("BREW", "/mcp", 0));
        http.get("/health");
        server.orElseThrow().close();

        assertThat(answered).containsExactly("POST 400", "other 405");
    }

    @Test
    void readiness_isNotFoundOutForEachRequest() {
        AtomicLong nanos = new AtomicLong();
        Cached<Integer> cached =
                new Cached<>(0, asked::incrementAndGet, OperationsServlet.MAX_AGE, nanos::get);
        List<Integer> seen = new ArrayList<>();

        for (long step = 0; step < 3; step++) {
            seen.add(cached.get());
            nanos.addAndGet(OperationsServlet.MAX_AGE.toNanos() / 2);
        }
        nanos.addAndGet(-1);
        seen.add(cached.get());

        assertThat(seen).containsExactly(1, 1, 2, 2);
    }

    @Test
    void whoeverAsksMeanwhile_getsTheLastValue() throws Exception {
        AtomicLong nanos = new AtomicLong();
        List<Integer> meanwhile = new CopyOnWriteArrayList<>();
        CompletableFuture<Supplier<Integer>> self = new CompletableFuture<>();
        self.complete(
                new Cached<>(
                        7,
                        () -> {
                            join(Thread.startVirtualThread(() -> meanwhile.add(self.join().get())));
                            return 8;
                        },
                        OperationsServlet.MAX_AGE,
                        nanos::get));

        assertThat(self.join().get()).isEqualTo(8);
        assertThat(meanwhile).containsExactly(7);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private RawHttp start(HttpOptions with) {
        HttpServer started = HttpServer.start(new TestCatalog().catalog(), with);
        server = Optional.of(started);
        return new RawHttp(started.uri());
    }
}
