package dev.holt.protocol.modern;

import static dev.holt.protocol.modern.Talk.metaWith;
import static dev.holt.protocol.modern.Talk.params;
import static dev.holt.protocol.modern.Talk.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.CallContext;
import dev.holt.protocol.Catalog;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.LogLevel;
import dev.holt.protocol.Message;
import dev.holt.protocol.TestCatalog;
import dev.holt.protocol.ToolResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OneRequestTest {

    /** basic/patterns/progress, Progress Flow: it grows with each notification. */
    @Test
    void progressThatDoesNotGrow_isNotTold() {
        Talk talk =
                talk(context -> {
                    for (double done :
                            new double[] {1, 1, 0.5, 2, Double.NaN, Double.POSITIVE_INFINITY}) {
                        context.progress(done, 0, "at " + done);
                    }
                });

        talk.result("tools/call", with(metaWith("progressToken", "t"), "name", "work"));

        assertThat(messages(talk)).containsExactly("at 1.0", "at 2.0");
    }

    /** basic/patterns/progress, Implementation Notes: none after completion. */
    @Test
    void progressAfterTheAnswer_isNotTold() {
        List<CallContext> kept = new ArrayList<>();
        Talk talk = talk(kept::add);
        talk.result("tools/call", with(metaWith("progressToken", "t"), "name", "work"));

        kept.getFirst().progress(1, 1, "late");
        kept.getFirst().log(LogLevel.EMERGENCY, "late");

        assertThat(talk.sent()).hasSize(1);
    }

    /** server/utilities/logging, Per-request log level: none without the field. */
    @Test
    void logNotAskedFor_isNotTold() {
        Talk talk = talk(context -> context.log(LogLevel.EMERGENCY, "fire"));

        talk.result("tools/call", params("name", "work"));

        assertThat(talk.sent()).hasSize(1);
    }

    /** server/utilities/logging, Per-request log level: at or above the level. */
    @Test
    void logAskedFor_isToldFromItsLevelOn() {
        Talk talk =
                talk(context -> {
                    context.log(LogLevel.INFO, "below");
                    context.log(LogLevel.NOTICE, "at");
                    context.log(LogLevel.ERROR, "above");
                });

        talk.result("tools/call", with(metaWith("logLevel", "notice"), "name", "work"));

        assertThat(talk.sent())
                .startsWith(
                        new Message.Notification(
                                "notifications/message", Map.of("level", "notice", "data", "at")),
                        new Message.Notification(
                                "notifications/message", Map.of("level", "error", "data", "above")))
                .hasSize(3);
    }

    /** basic/patterns/cancellation, Behavior Requirements: no answer to a cancelled request. */
    @Test
    void callCancelledWhileItRuns_noticesAndSendsNothingMore() throws Exception {
        StatelessCall[] call = new StatelessCall[1];
        List<Boolean> seen = new ArrayList<>();
        Talk talk =
                talk(context -> {
                    seen.add(context.cancelled());
                    call[0].cancel();
                    seen.add(context.cancelled());
                    context.progress(1, 1, "too late");
                });
        call[0] =
                talk.accept(
                        new Message.Request(
                                1,
                                "tools/call",
                                with(metaWith("progressToken", "t"), "name", "work")));

        call[0].run(talk.outlet());

        assertThat(seen).containsExactly(false, true);
        assertThat(talk.sent()).isEmpty();
    }

    /** basic/patterns/cancellation, Timing Considerations. */
    @Test
    void callCancelledAfterItsAnswer_changesNothing() throws Exception {
        Talk talk = talk(context -> {});
        StatelessCall call =
                talk.accept(new Message.Request(1, "tools/call", params("name", "work")));
        call.run(talk.outlet());

        call.cancel();

        assertThat(talk.sent()).hasSize(1);
    }

    @Test
    void callCancelledBeforeItRuns_sendsNothing() throws Exception {
        Talk talk = talk(context -> {});
        for (String method : List.of("tools/call", "server/discover", "subscriptions/listen")) {
            StatelessCall call =
                    talk.accept(
                            new Message.Request(
                                    1, method, params("name", "work", "notifications", Map.of())));
            call.cancel();
            call.run(talk.outlet());
        }

        assertThat(talk.sent()).isEmpty();
    }

    private static Talk talk(Consumer<CallContext> work) {
        return new Talk(
                new Catalog(
                        "s",
                        "1",
                        "",
                        List.of(
                                TestCatalog.tool(
                                        "work",
                                        InputSchema.object(),
                                        (arguments, context) -> {
                                            work.accept(context);
                                            return ToolResult.of("done");
                                        }))));
    }

    private static List<Object> messages(Talk talk) {
        List<Object> messages = new ArrayList<>();
        for (Message each : talk.sent()) {
            if (each instanceof Message.Notification told) {
                messages.add(String.valueOf(told.params().get("message")));
            }
        }
        return messages;
    }
}
