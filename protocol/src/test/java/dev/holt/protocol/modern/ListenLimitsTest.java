package dev.holt.protocol.modern;

import static dev.holt.protocol.modern.Talk.params;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Change;
import dev.holt.protocol.Message;
import dev.holt.protocol.Principal;
import dev.holt.protocol.ToolGroup;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How many streams of changes there may be, and what an open one keeps. */
class ListenLimitsTest {

    private static final Principal WRITER = new Principal("writer", Set.of(ToolGroup.WRITE), false);

    private final ListenTalk listening = new ListenTalk();

    @AfterEach
    void close() throws InterruptedException {
        listening.endAll();
    }

    @Test
    void changeThatRepeatsBeforeItIsTold_isToldOnce() throws Exception {
        ListenTalk.Stream stream = listening.acknowledged(1, ListenTalk.EVERYTHING);
        stream.outlet().pause();
        listening.changes().fireAtAll(new Change.Tools());
        stream.outlet().awaitBlocked();

        for (int i = 0; i < 5000; i++) {
            listening.changes().fireAtAll(new Change.Updated("test://a"));
        }
        listening.changes().fireAtAll(new Change.Updated("test://b"));
        stream.outlet().resume();

        assertThat(List.of(stream.method(), stream.uri(), stream.uri()))
                .containsExactly("notifications/tools/list_changed", "test://a", "test://b");
    }

    @Test
    void pendingChangesAtTheLimit_areToldAndOneMoreEndsTheStream() throws Exception {
        listening.withTalk(
                new Talk(
                        listening.offer().catalog(),
                        StatelessOptions.defaults().withListens(5, 10, 3)));
        Map<String, Object> four =
                Map.of("resourceSubscriptions", List.of("t:0", "t:1", "t:2", "t:3", "t:first"));
        ListenTalk.Stream patient = listening.acknowledged(1, four);
        ListenTalk.Stream slow = listening.acknowledged(2, four);
        for (ListenTalk.Stream each : List.of(patient, slow)) {
            each.outlet().pause();
        }
        listening.changes().update("t:first");
        patient.outlet().awaitBlocked();
        slow.outlet().awaitBlocked();

        IntStream.range(0, 3).forEach(i -> listening.changes().update("t:" + i));
        patient.outlet().resume();
        assertThat(List.of(patient.uri(), patient.uri(), patient.uri(), patient.uri()))
                .containsExactly("t:first", "t:0", "t:1", "t:2");
        listening.changes().update("t:3");
        slow.outlet().resume();

        assertThat(slow.uri()).isEqualTo("t:first");
        assertThat(slow.next()).isEqualTo(ListenTalk.end(2));
        assertThat(slow.ends()).isTrue();
    }

    @Test
    void streamsAtTheLimit_areOpenedAndOneMoreIsRefused() throws Exception {
        listening.withTalk(
                new Talk(
                        listening.offer().catalog(),
                        StatelessOptions.defaults().withListens(2, 10, 10)));
        listening.acknowledged(1, ListenTalk.EVERYTHING);
        ListenTalk.Stream second = listening.acknowledged(2, ListenTalk.EVERYTHING);

        assertThat(listening.listen(3, ListenTalk.EVERYTHING).next())
                .isInstanceOf(Message.Failure.class);

        listening.talk().as(WRITER);
        listening.acknowledged(4, ListenTalk.EVERYTHING);
        listening.talk().as(Principal.LOCAL);
        second.call().cancel();
        assertThat(second.ends()).isTrue();
        listening.acknowledged(5, ListenTalk.EVERYTHING);
        assertThat(listening.talk().server().openListens()).isEqualTo(3);
    }

    @Test
    void followedResourcesAtTheLimit_areFollowedAndOneMoreIsRefused() throws Exception {
        listening.withTalk(
                new Talk(
                        listening.offer().catalog(),
                        StatelessOptions.defaults().withListens(5, 2, 10)));

        listening.acknowledged(1, Map.of("resourceSubscriptions", List.of("a", "b")));

        assertThat(refusal(Map.of("resourceSubscriptions", List.of("a", "b", "c"))))
                .contains("at most 2");
    }

    @Test
    void uriAtTheLimit_isFollowedAndALongerOneIsRefused() throws Exception {
        String longest = "x".repeat(ListenFilter.MAX_URI_LENGTH);

        listening.acknowledged(1, Map.of("resourceSubscriptions", List.of(longest)));

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

    /** Leaves nothing of the request on the stack of the test. */
    private WeakReference<Object> acceptWithSomethingLarge(List<StatelessCall> opened)
            throws RequestRefusedException {
        Object large = new ArrayList<>();
        Map<String, Object> params = params("notifications", Map.of(), "large", large);
        opened.add(listening.talk().accept(new Message.Request(1, "subscriptions/listen", params)));
        return new WeakReference<>(large);
    }

    private String refusal(Map<String, Object> wanted) {
        return listening
                .talk()
                .failure("subscriptions/listen", params("notifications", wanted))
                .message();
    }
}
