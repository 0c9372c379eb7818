package dev.holt.protocol.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Change;
import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Message;
import dev.holt.protocol.Principal;
import dev.holt.protocol.TestOffer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LegacySessionTest {

    private static final Map<String, Object> ASKABLE =
            Map.of(
                    "protocolVersion",
                    "2025-11-25",
                    "capabilities",
                    Map.of("elicitation", Map.of(), "sampling", Map.of(), "roots", Map.of()));

    private final TestOffer offer = new TestOffer();
    private final KeptMessages unsolicited = new KeptMessages();
    private final KeptMessages replies = new KeptMessages();

    @Test
    void clientThatDoesNotAnswerInTime_endsTheCallAndIsToldSo() throws Exception {
        LegacySession session =
                open(SessionOptions.forStreams().withAnswerTime(Duration.ofMillis(1)));

        session.handle(call(1, "ask_name"), replies, Principal.LOCAL);

        Object asked = ((Message.Request) replies.next()).id();
        assertThat(replies.next())
                .isEqualTo(
                        new Message.Notification(
                                "notifications/cancelled", Map.of("requestId", asked)));
        assertThat(failure(replies.next()).message()).contains("did not answer", "elicitation");
        assertThat(session.handle(answer(asked), replies, Principal.LOCAL)).isFalse();
    }

    @Test
    void clientThatIsGoneWhenItIsAsked_isNotWaitedFor() throws Exception {
        LegacySession session = open(SessionOptions.forStreams());
        replies.leave();

        session.handle(call(1, "ask_name"), replies, Principal.LOCAL);

        assertThat(failure(replies.rest().getLast()).message()).contains("went away");
    }

    @Test
    void callCancelledWhileItAsks_endsWithoutAnAnswer() throws Exception {
        LegacySession session = open(SessionOptions.forStreams());
        CompletableFuture<Void> call = asynchronously(session, call(1, "ask_name"));
        Message.Request question = (Message.Request) replies.next();

        session.handle(cancel(1), replies, Principal.LOCAL);

        call.join();
        assertThat(replies.rest())
                .containsExactly(
                        new Message.Notification(
                                "notifications/cancelled", Map.of("requestId", question.id())));
    }

    @Test
    void sessionClosedWhileACallAsks_endsTheCallWithAnError() throws Exception {
        LegacySession session = open(SessionOptions.forStreams());
        CompletableFuture<Void> call = asynchronously(session, call(1, "ask_name"));
        assertThat(replies.next()).isInstanceOf(Message.Request.class);

        session.close();

        call.join();
        assertThat(failure(replies.rest().getLast()).message()).contains("session ended");
    }

    @Test
    void clientThatRefusesAQuestion_isQuotedInTheError() throws Exception {
        LegacySession session = open(SessionOptions.forStreams());
        CompletableFuture<Void> call = asynchronously(session, call(1, "ask_name"));
        Object asked = ((Message.Request) replies.next()).id();

        session.handle(new Message.Failure(asked, -1, "No forms"), replies, Principal.LOCAL);

        call.join();
        assertThat(failure(replies.next()).message()).contains("elicitation/create", "No forms");
    }

    @Test
    void callsThatAskAtTheLimit_areServed() throws Exception {
        LegacySession session = open(SessionOptions.forStreams().withMaxAsking(1));
        CompletableFuture<Void> call = asynchronously(session, call(1, "ask_name"));
        Object asked = ((Message.Request) replies.next()).id();

        session.handle(answer(asked), replies, Principal.LOCAL);

        call.join();
        assertThat(replies.next()).isInstanceOf(Message.Result.class);
    }

    @Test
    void callThatAsksBeyondTheLimit_isRefusedAtOnce() throws Exception {
        LegacySession session = open(SessionOptions.forStreams().withMaxAsking(1));
        CompletableFuture<Void> first = asynchronously(session, call(1, "ask_name"));
        assertThat(replies.next()).isInstanceOf(Message.Request.class);

        session.handle(call(2, "ask_name"), replies, Principal.LOCAL);

        assertThat(failure(replies.next()).message()).contains("too much at once");
        session.close();
        first.join();
    }

    @Test
    void subscriptionsAtTheLimit_areMade() throws Exception {
        LegacySession session = open(SessionOptions.forStreams().withMaxSubscriptions(1));

        assertThat(subscribe(session, "test://a")).isInstanceOf(Message.Result.class);
        assertThat(subscribe(session, "test://a")).isInstanceOf(Message.Result.class);
    }

    @Test
    void subscriptionBeyondTheLimit_isRefused() throws Exception {
        LegacySession session = open(SessionOptions.forStreams().withMaxSubscriptions(1));
        subscribe(session, "test://a");

        assertThat(failure(subscribe(session, "test://b")).message()).contains("unsubscribe");
    }

    @Test
    void uriAtTheLimit_canBeSubscribedTo() throws Exception {
        String uri = "x".repeat(Subscriptions.MAX_URI_LENGTH);

        assertThat(subscribe(open(SessionOptions.forStreams()), uri))
                .isInstanceOf(Message.Result.class);
    }

    @Test
    void uriBeyondTheLimit_cannotBeSubscribedTo() throws Exception {
        String uri = "x".repeat(Subscriptions.MAX_URI_LENGTH + 1);

        assertThat(failure(subscribe(open(SessionOptions.forStreams()), uri)).code())
                .isEqualTo(ErrorCode.INVALID_PARAMS);
    }

    @Test
    void closedSession_watchesNothingAndHearsNothing() throws Exception {
        LegacySession session = open(SessionOptions.forStreams());
        subscribe(session, "test://a");

        session.close();

        assertThat(offer.changes().awaitListeners(0)).isTrue();
        offer.changes().fireAtAll(new Change.Tools());
        assertThat(unsolicited.rest()).isEmpty();
    }

    @Test
    void sessionOfAnotherCaller_isNotTheirs() {
        LegacySession session = open(SessionOptions.forStreams());

        assertThat(session.belongsTo(Principal.LOCAL)).isTrue();
        assertThat(session.belongsTo(new Principal("other", Set.of(), true))).isFalse();
    }

    @Test
    void logBelowTheLevelOfTheSession_isNotTold() throws Exception {
        LegacySession session = open(SessionOptions.forStreams());
        session.handle(
                new Message.Request(7, "logging/setLevel", Map.of("level", "error")),
                replies,
                Principal.LOCAL);
        assertThat(replies.next()).isInstanceOf(Message.Result.class);

        session.handle(call(8, "log"), replies, Principal.LOCAL);

        assertThat(replies.rest()).singleElement().isInstanceOf(Message.Result.class);
    }

    private LegacySession open(SessionOptions options) {
        LegacySession session = new SessionServer(offer.catalog(), options).open(unsolicited);
        session.initialize(new Message.Request(0, "initialize", ASKABLE), Principal.LOCAL);
        return session;
    }

    private CompletableFuture<Void> asynchronously(LegacySession session, Message message) {
        return CompletableFuture.runAsync(
                () -> session.handle(message, replies, Principal.LOCAL),
                Thread::startVirtualThread);
    }

    private Message subscribe(LegacySession session, String uri) throws InterruptedException {
        session.handle(
                new Message.Request(5, "resources/subscribe", Map.of("uri", uri)),
                replies,
                Principal.LOCAL);
        return replies.next();
    }

    private static Message.Request call(int id, String tool) {
        return new Message.Request(id, "tools/call", Map.of("name", tool));
    }

    private static Message cancel(int id) {
        return new Message.Notification("notifications/cancelled", Map.of("requestId", id));
    }

    private static Message answer(Object id) {
        return new Message.Result(id, Map.of("action", "decline"));
    }

    private static Message.Failure failure(Message message) {
        return (Message.Failure) message;
    }
}
