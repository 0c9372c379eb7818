package dev.holt.protocol.modern;

import static dev.holt.protocol.modern.Talk.PREFIX;
import static dev.holt.protocol.modern.Talk.params;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Message;
import dev.holt.protocol.Outlet;
import dev.holt.protocol.TestChanges;
import dev.holt.protocol.TestOffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A talk with a server of {@link TestOffer}, and the streams of changes that it opens. */
final class ListenTalk {

    static final Map<String, Object> EVERYTHING =
            Map.of(
                    "toolsListChanged",
                    true,
                    "promptsListChanged",
                    true,
                    "resourcesListChanged",
                    true,
                    "resourceSubscriptions",
                    List.of("test://a", "test://b"));

    private final TestOffer offer = new TestOffer();
    private final List<Stream> open = new ArrayList<>();
    private Talk talk = new Talk(offer.catalog());

    TestOffer offer() {
        return offer;
    }

    TestChanges changes() {
        return offer.changes();
    }

    Talk talk() {
        return talk;
    }

    /** Makes it a talk with another server. */
    void withTalk(Talk other) {
        talk = other;
    }

    /** Ends all streams, after which nothing of them must be left. */
    void endAll() throws InterruptedException {
        for (Stream stream : open) {
            stream.outlet.resume();
            stream.call.cancel();
            stream.thread.join();
        }
        assertThat(talk.server().openListens()).isZero();
        assertThat(offer.changes().awaitListeners(0)).isTrue();
    }

    static Message.Result end(Object id) {
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

    Stream acknowledged(Object id, Map<String, Object> wanted) throws Exception {
        Stream stream = listen(id, wanted);
        assertThat(stream.next()).isInstanceOf(Message.Notification.class);
        return stream;
    }

    Stream listen(Object id, Map<String, Object> wanted) throws Exception {
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
    record Stream(StatelessCall call, SlowOutlet outlet, Thread thread) {

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
    static final class SlowOutlet implements Outlet {

        private final BlockingQueue<Message> sent = new LinkedBlockingQueue<>();
        private final Semaphore reading = new Semaphore(1);
        private final Semaphore blocked = new Semaphore(0);
        private volatile boolean gone;

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

        void leave() {
            gone = true;
        }

        /** Returns what was sent and is not read yet. */
        List<Message> unread() {
            return List.copyOf(sent);
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
