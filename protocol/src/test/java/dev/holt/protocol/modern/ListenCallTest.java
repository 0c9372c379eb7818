package dev.holt.protocol.modern;

import static dev.holt.protocol.modern.Talk.PREFIX;
import static dev.holt.protocol.modern.Talk.params;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.Change;
import dev.holt.protocol.ChangeSource;
import dev.holt.protocol.Message;
import dev.holt.protocol.Outlet;
import dev.holt.protocol.Principal;
import dev.holt.protocol.TestCatalog;
import dev.holt.protocol.TestChanges;
import dev.holt.protocol.TestOffer;
import dev.holt.protocol.ToolGroup;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenCallTest {

    private static final Map<String, Object> EVERYTHING =
            Map.of(
                    "toolsListChanged",
                    true,
                    "promptsListChanged",
                    true,
                    "resourcesListChanged",
                    true,
                    "resourceSubscriptions",
                    List.of("test://a", "test://b"));
    private static final Principal WRITER = new Principal("writer", Set.of(ToolGroup.WRITE), false);

    private final TestOffer offer = new TestOffer();
    private final TestChanges changes = offer.changes();
    private final List<Stream> open = new ArrayList<>();
    private Talk talk = new Talk(offer.catalog());

    @AfterEach
    void close() throws InterruptedException {
        for (Stream stream : open) {
            stream.outlet.resume();
            stream.call.cancel();
            stream.thread.join();
        }
        assertThat(talk.server().openListens()).isZero();
        assertThat(changes.awaitListeners(0)).isTrue();
    }

    /** basic/patterns/subscriptions, Acknowledgment: first, with what is honoured. */
    @Test
    void stream_beginsWithItsAcknowledgement() throws Exception {
        Stream stream = listen(7, EVERYTHING);

        assertThat(stream.next())
                .isEqualTo(
                        new Message.Notification(
                                "notifications/subscriptions/acknowledged",
                                Map.of("_meta", id(7), "notifications", EVERYTHING)));
    }

    /** basic/patterns/subscriptions, Receiving Notifications: each has the subscription's id. */
    @Test
    void everyMessage_hasTheSubscriptionsId() throws Exception {
        for (Object each : List.of(1, "1", "", 9_007_199_254_740_993L)) {
            Stream stream = acknowledged(each, EVERYTHING);

            changes.fireAtAll(new Change.Tools());
            changes.fireAtAll(new Change.Updated("test://a"));

            assertThat(stream.next())
                    .isEqualTo(
                            new Message.Notification(
                                    "notifications/tools/list_changed", Map.of("_meta", id(each))));
            assertThat(stream.next())
                    .isEqualTo(
                            new Message.Notification(
                                    "notifications/resources/updated",
                                    Map.of("_meta", id(each), "uri", "test://a")));
        }
    }

    /** basic/patterns/subscriptions, Opening a Stream: nothing that was not asked for. */
    @Test
    void changesNotAskedFor_areNotTold() throws Exception {
        Stream stream = acknowledged(1, Map.of("promptsListChanged", true));

        changes.fireAtAll(new Change.Tools());
        changes.fireAtAll(new Change.Resources());
        changes.fireAtAll(new Change.Updated("test://a"));
        changes.fireAtAll(new Change.Prompts());

        assertThat(stream.next())
                .isInstanceOfSatisfying(
                        Message.Notification.class,
                        told ->
                                assertThat(told.method())
                                        .isEqualTo("notifications/prompts/list_changed"));
    }

    /** basic/patterns/subscriptions, Acknowledgment: what is not supported is left out. */
    @Test
    void whatTheServerDoesNotTell_isNotAcknowledged() throws Exception {
        talk = new Talk(new TestCatalog().catalog());

        assertThat(listen(1, EVERYTHING).next())
                .isEqualTo(
                        new Message.Notification(
                                "notifications/subscriptions/acknowledged",
                                Map.of("_meta", id(1), "notifications", Map.of())));
    }

    /** server/utilities/caching, Security Considerations: access is checked here as well. */
    @Test
    void callerWhoMayNotRead_followsNoResources() throws Exception {
        talk.as(WRITER);

        Stream stream = listen(1, EVERYTHING);

        assertThat(stream.next())
                .isEqualTo(
                        new Message.Notification(
                                "notifications/subscriptions/acknowledged",
                                Map.of(
                                        "_meta",
                                        id(1),
                                        "notifications",
                                        Map.of(
                                                "toolsListChanged",
                                                true,
                                                "promptsListChanged",
                                                true))));
        assertThat(changes.interests().getFirst().uris()).isEmpty();
        assertThat(changes.interests().getFirst().principal()).isEqualTo(WRITER);
    }

    /** basic/patterns/subscriptions, Graceful Closure. */
    @Test
    void endOfAllStreams_isTheirResult() throws Exception {
        Stream one = acknowledged(1, EVERYTHING);
        Stream other = acknowledged("2", Map.of());

        talk.server().endListens();

        assertThat(one.next()).isEqualTo(end(1));
        assertThat(other.next()).isEqualTo(end("2"));
        assertThat(one.ends() && other.ends()).isTrue();
        assertThat(listen(3, EVERYTHING).next())
                .isInstanceOfSatisfying(
                        Message.Failure.class,
                        failure -> assertThat(failure.code()).isEqualTo(-32600));
    }

    /** basic/patterns/subscriptions, Cancellation: by the client, without an answer. */
    @Test
    void cancelledStream_endsWithoutAnAnswer() throws Exception {
        Stream stream = acknowledged(1, EVERYTHING);

        stream.call.cancel();

        assertThat(stream.ends()).isTrue();
        changes.fireAtAll(new Change.Tools());
        assertThat(stream.outlet.sent).isEmpty();
    }

    @Test
    void clientThatIsGone_endsTheStreamWithTheNextChange() throws Exception {
        Stream stream = acknowledged(1, EVERYTHING);
        stream.outlet.gone = true;

        changes.fireAtAll(new Change.Tools());

        assertThat(stream.ends()).isTrue();
    }

    @Test
    void changeThatRepeatsBeforeItIsTold_isToldOnce() throws Exception {
        Stream stream = acknowledged(1, EVERYTHING);
        stream.outlet.pause();
        changes.fireAtAll(new Change.Tools());
        stream.outlet.awaitBlocked();

        for (int i = 0; i < 5000; i++) {
            changes.fireAtAll(new Change.Updated("test://a"));
        }
        changes.fireAtAll(new Change.Updated("test://b"));
        stream.outlet.resume();

        assertThat(List.of(stream.method(), stream.uri(), stream.uri()))
                .containsExactly("notifications/tools/list_changed", "test://a", "test://b");
    }

    @Test
    void pendingChangesAtTheLimit_areToldAndOneMoreEndsTheStream() throws Exception {
        talk = new Talk(offer.catalog(), StatelessOptions.defaults().withListens(5, 10, 3));
        Map<String, Object> four =
                Map.of("resourceSubscriptions", List.of("t:0", "t:1", "t:2", "t:3", "t:first"));
        Stream patient = acknowledged(1, four);
        Stream slow = acknowledged(2, four);
        for (Stream each : List.of(patient, slow)) {
            each.outlet.pause();
        }
        changes.update("t:first");
        patient.outlet.awaitBlocked();
        slow.outlet.awaitBlocked();

        IntStream.range(0, 3).forEach(i -> changes.update("t:" + i));
        patient.outlet.resume();
        assertThat(List.of(patient.uri(), patient.uri(), patient.uri(), patient.uri()))
                .containsExactly("t:first", "t:0", "t:1", "t:2");
        changes.update("t:3");
        slow.outlet.resume();

        assertThat(slow.uri()).isEqualTo("t:first");
        assertThat(slow.next()).isEqualTo(end(2));
        assertThat(slow.ends()).isTrue();
    }

    @Test
    void streamsAtTheLimit_areOpenedAndOneMoreIsRefused() throws Exception {
        talk = new Talk(offer.catalog(), StatelessOptions.defaults().withListens(2, 10, 10));
        acknowledged(1, EVERYTHING);
        Stream second = acknowledged(2, EVERYTHING);

        assertThat(listen(3, EVERYTHING).next()).isInstanceOf(Message.Failure.class);

        talk.as(WRITER);
        acknowledged(4, EVERYTHING);
        talk.as(Principal.LOCAL);
        second.call.cancel();
        assertThat(second.ends()).isTrue();
        acknowledged(5, EVERYTHING);
        assertThat(talk.server().openListens()).isEqualTo(3);
    }

    @Test
    void followedResourcesAtTheLimit_areFollowedAndOneMoreIsRefused() throws Exception {
        talk = new Talk(offer.catalog(), StatelessOptions.defaults().withListens(5, 2, 10));

        acknowledged(1, Map.of("resourceSubscriptions", List.of("a", "b")));

        assertThat(refusal(Map.of("resourceSubscriptions", List.of("a", "b", "c"))))
                .contains("at most 2");
    }

    @Test
    void uriAtTheLimit_isFollowedAndALongerOneIsRefused() throws Exception {
        String longest = "x".repeat(ListenFilter.MAX_URI_LENGTH);

        acknowledged(1, Map.of("resourceSubscriptions", List.of(longest)));

        assertThat(refusal(Map.of("resourceSubscriptions", List.of(longest + "x"))))
                .contains("more than 4096");
    }

    @Test
    void openStream_keepsNothingOfItsRequest() throws Exception {
        List<StatelessCall> opened = new ArrayList<>();

        WeakReference<Object> large = acceptWithSomethingLarge(opened);

        for (int i = 0; i < 100 && !large.refersTo(null); i++) {
            System.gc();
        }
        assertThat(large.refersTo(null)).isTrue();
        assertThat(opened).singleElement().matches(StatelessCall::isListen);
    }

    @Test
    void filterOfTheWrongShape_isRefused() {
        for (Object wrong :
                List.of(
                        1,
                        "x",
                        List.of(),
                        Map.of("toolsListChanged", "yes"),
                        Map.of("promptsListChanged", 1),
                        Map.of("resourcesListChanged", List.of()),
                        Map.of("resourceSubscriptions", "test://a"),
                        Map.of("resourceSubscriptions", List.of(1)),
                        Map.of("resourceSubscriptions", Map.of()))) {
            assertThat(talk.failure("subscriptions/listen", params("notifications", wrong)).code())
                    .isEqualTo(-32602);
        }
        assertThat(talk.failure("subscriptions/listen", params()).code()).isEqualTo(-32602);
    }

    @Test
    void sourceThatFails_isAnInternalErrorWithoutDetails() {
        ChangeSource broken =
                (interest, listener) -> {
                    throw new IllegalStateException("secret");
                };
        Catalog catalog = offer.catalog();
        talk = new Talk(catalog.withResources(catalog.resources(), broken));

        Message.Failure failure =
                talk.failure("subscriptions/listen", params("notifications", Map.of()));

        assertThat(failure.code()).isEqualTo(-32603);
        assertThat(failure.message()).doesNotContain("secret");
    }

    /** Leaves nothing of the request on the stack of the test. */
    private WeakReference<Object> acceptWithSomethingLarge(List<StatelessCall> opened)
            throws RequestRefusedException {
        Object large = new ArrayList<>();
        Map<String, Object> params = params("notifications", Map.of(), "large", large);
        opened.add(talk.accept(new Message.Request(1, "subscriptions/listen", params)));
        return new WeakReference<>(large);
    }

    private String refusal(Map<String, Object> wanted) {
        return talk.failure("subscriptions/listen", params("notifications", wanted)).message();
    }

    private static Map<String, Object> id(Object id) {
        return Map.of(PREFIX + "subscriptionId", id);
    }

    private static Message.Result end(Object id) {
        return new Message.Result(
                id,
                Map.of(
                        "resultType",
                        "complete",
                        "_meta",
                        Map.of(
                                PREFIX + "serverInfo",
                                Map.of("name", "test-server", "version", "1.2.3"),
                                PREFIX + "subscriptionId",
                                id)));
    }

    private Stream acknowledged(Object id, Map<String, Object> wanted) throws Exception {
        Stream stream = listen(id, wanted);
        assertThat(stream.next()).isInstanceOf(Message.Notification.class);
        return stream;
    }

    private Stream listen(Object id, Map<String, Object> wanted) throws Exception {
        StatelessCall call =
                talk.accept(
                        new Message.Request(
                                id, "subscriptions/listen", params("notifications", wanted)));
        assertThat(call.isListen()).isTrue();
        SlowOutlet outlet = new SlowOutlet();
        Stream stream = new Stream(call, outlet, Thread.ofVirtual().start(() -> call.run(outlet)));
        open.add(stream);
        return stream;
    }

    /** An open stream, from the client's side. */
    private record Stream(StatelessCall call, SlowOutlet outlet, Thread thread) {

        @Nullable Message next() throws InterruptedException {
            return outlet.sent.poll(60, TimeUnit.SECONDS);
        }

        Object method() throws InterruptedException {
            return next() instanceof Message.Notification told ? told.method() : "";
        }

        Object uri() throws InterruptedException {
            return next() instanceof Message.Notification told
                    ? String.valueOf(told.params().get("uri"))
                    : "";
        }

        boolean ends() throws InterruptedException {
            return thread.join(Duration.ofMinutes(1));
        }
    }

    /** The way to a client that can stop reading. */
    private static final class SlowOutlet implements Outlet {

        final BlockingQueue<Message> sent = new LinkedBlockingQueue<>();
        final Semaphore reading = new Semaphore(1);
        final Semaphore blocked = new Semaphore(0);
        volatile boolean gone;

        void pause() {
            reading.acquireUninterruptibly();
        }

        /** Returns once a message waits for the client to read on. */
        void awaitBlocked() {
            blocked.acquireUninterruptibly();
        }

        void resume() {
            reading.release();
        }

        @Override
        public void send(Message message) {
            if (!reading.tryAcquire()) {
                blocked.release();
                reading.acquireUninterruptibly();
            }
            reading.release();
            sent.add(message);
        }

        @Override
        public boolean gone() {
            return gone;
        }
    }
}
