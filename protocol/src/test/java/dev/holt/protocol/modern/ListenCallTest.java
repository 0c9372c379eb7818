package dev.holt.protocol.modern;

import static dev.holt.protocol.modern.Talk.PREFIX;
import static dev.holt.protocol.modern.Talk.params;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.Change;
import dev.holt.protocol.ChangeSource;
import dev.holt.protocol.Message;
import dev.holt.protocol.Principal;
import dev.holt.protocol.TestCatalog;
import dev.holt.protocol.ToolGroup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenCallTest {

    private static final Principal WRITER = new Principal("writer", Set.of(ToolGroup.WRITE), false);

    private final ListenTalk listening = new ListenTalk();

    @AfterEach
    void close() throws InterruptedException {
        listening.endAll();
    }

    /** basic/patterns/subscriptions, Acknowledgment: first, with what is honoured. */
    @Test
    void stream_beginsWithItsAcknowledgement() throws Exception {
        ListenTalk.Stream stream = listening.listen(7, ListenTalk.EVERYTHING);

        assertThat(stream.next())
                .isEqualTo(
                        new Message.Notification(
                                "notifications/subscriptions/acknowledged",
                                Map.of("_meta", id(7), "notifications", ListenTalk.EVERYTHING)));
    }

    /** basic/patterns/subscriptions, Receiving Notifications: each has the subscription's id. */
    @Test
    void everyMessage_hasTheSubscriptionsId() throws Exception {
        for (Object each : List.of(1, "1", "", 9_007_199_254_740_993L)) {
            ListenTalk.Stream stream = listening.acknowledged(each, ListenTalk.EVERYTHING);

            listening.changes().fireAtAll(new Change.Tools());
            listening.changes().fireAtAll(new Change.Updated("test://a"));

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
        ListenTalk.Stream stream = listening.acknowledged(1, Map.of("promptsListChanged", true));

        listening.changes().fireAtAll(new Change.Tools());
        listening.changes().fireAtAll(new Change.Resources());
        listening.changes().fireAtAll(new Change.Updated("test://a"));
        listening.changes().fireAtAll(new Change.Prompts());

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
        listening.withTalk(new Talk(new TestCatalog().catalog()));

        assertThat(listening.listen(1, ListenTalk.EVERYTHING).next())
                .isEqualTo(
                        new Message.Notification(
                                "notifications/subscriptions/acknowledged",
                                Map.of("_meta", id(1), "notifications", Map.of())));
    }

    /** server/utilities/caching, Security Considerations: access is checked here as well. */
    @Test
    void callerWhoMayNotRead_followsNoResources() throws Exception {
        listening.talk().as(WRITER);

        ListenTalk.Stream stream = listening.listen(1, ListenTalk.EVERYTHING);

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
        assertThat(listening.changes().interests().getFirst().uris()).isEmpty();
        assertThat(listening.changes().interests().getFirst().principal()).isEqualTo(WRITER);
    }

    /** basic/patterns/subscriptions, Graceful Closure. */
    @Test
    void endOfAllStreams_isTheirResult() throws Exception {
        ListenTalk.Stream one = listening.acknowledged(1, ListenTalk.EVERYTHING);
        ListenTalk.Stream other = listening.acknowledged("2", Map.of());

        listening.talk().server().endListens();

        assertThat(one.next()).isEqualTo(ListenTalk.end(1));
        assertThat(other.next()).isEqualTo(ListenTalk.end("2"));
        assertThat(one.ends() && other.ends()).isTrue();
        assertThat(listening.listen(3, ListenTalk.EVERYTHING).next())
                .isInstanceOfSatisfying(
                        Message.Failure.class,
                        failure -> assertThat(failure.code()).isEqualTo(-32600));
    }

    /** basic/patterns/subscriptions, Cancellation: by the client, without an answer. */
    @Test
    void cancelledStream_endsWithoutAnAnswer() throws Exception {
        ListenTalk.Stream stream = listening.acknowledged(1, ListenTalk.EVERYTHING);

        stream.call().cancel();

        assertThat(stream.ends()).isTrue();
        listening.changes().fireAtAll(new Change.Tools());
        assertThat(stream.outlet().unread()).isEmpty();
    }

    @Test
    void clientThatIsGone_endsTheStreamWithTheNextChange() throws Exception {
        ListenTalk.Stream stream = listening.acknowledged(1, ListenTalk.EVERYTHING);
        stream.outlet().leave();

        listening.changes().fireAtAll(new Change.Tools());

        assertThat(stream.ends()).isTrue();
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
            assertThat(
                            listening
                                    .talk()
                                    .failure("subscriptions/listen", params("notifications", wrong))
                                    .code())
                    .isEqualTo(-32602);
        }
        assertThat(listening.talk().failure("subscriptions/listen", params()).code())
                .isEqualTo(-32602);
    }

    @Test
    void sourceThatFails_isAnInternalErrorWithoutDetails() {
        ChangeSource broken =
                (interest, listener) -> {
                    throw new IllegalStateException("secret");
                };
        Catalog catalog = listening.offer().catalog();
        listening.withTalk(new Talk(catalog.withResources(catalog.resources(), broken)));

        Message.Failure failure =
                listening.talk().failure("subscriptions/listen", params("notifications", Map.of()));

        assertThat(failure.code()).isEqualTo(-32603);
        assertThat(failure.message()).doesNotContain("secret");
    }

    private static Map<String, Object> id(Object id) {
        return Map.of(PREFIX + "subscriptionId", id);
    }
}
