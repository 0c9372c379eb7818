package dev.holt.tools;

import dev.holt.protocol.CallContext;
import dev.holt.protocol.ClientAnswer;
import dev.holt.protocol.ClientRequest;
import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.LogLevel;
import dev.holt.protocol.Principal;
import dev.holt.protocol.ProtocolException;
import dev.holt.protocol.ToolGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A caller as a test needs one: it remembers what it was told and asked, and cannot be asked
 * anything unless it was given an answer.
 */
final class TestCall implements CallContext {
    private final List<String> progress = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private Principal principal = Principal.LOCAL;
    private Optional<Map<String, Object>> answer = Optional.empty();
    private int stepsUntilCancelled = Integer.MAX_VALUE;

    /** A caller who may use only these groups. */
    static TestCall of(ToolGroup... groups) {
        TestCall call = new TestCall();
        call.principal = new Principal("reader", Set.of(groups), true);
        return call;
    }

    /** A caller whose user answers a question with this action, having ticked the box. */
    static TestCall answering(String action) {
        TestCall call = new TestCall();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("action", action);
        if (action.equals("accept")) {
            fields.put("content", Map.of("confirm", true));
        }
        call.answer = Optional.of(fields);
        return call;
    }

    /** A caller who gives up when it is asked for the n-th time whether it has. */
    static TestCall cancelledAfter(int polls) {
        TestCall call = new TestCall();
        call.stepsUntilCancelled = polls;
        return call;
    }

    List<String> progressSeen() {
        return progress;
    }

    List<String> questionsSeen() {
        return questions;
    }

    @Override
    public void progress(double done, double total, String message) {
        progress.add("%.0f/%.0f %s".formatted(done, total, message));
    }

    @Override
    public boolean cancelled() {
        return --stepsUntilCancelled <= 0;
    }

    @Override
    public String clientName() {
        return "test-client";
    }

    @Override
    public String clientVersion() {
        return "1.0";
    }

    @Override
    public void log(LogLevel level, String message) {}

    @Override
    public boolean canAsk(Class<? extends ClientRequest> kind) {
        return answer.isPresent() && kind == ClientRequest.Elicitation.class;
    }

    @Override
    public Map<String, ClientAnswer> ask(Map<String, ClientRequest> asked) {
        Map<String, ClientAnswer> answers = new LinkedHashMap<>();
        asked.forEach((key, request) -> {
            if (answer.isPresent()
                    && request instanceof ClientRequest.Elicitation(String message, var _)) {
                questions.add(message);
                answers.put(key, new ClientAnswer(answer.get()));
            } else {
                throw new ProtocolException(ErrorCode.INVALID_REQUEST, "Cannot be asked");
            }
        });
        return answers;
    }

    @Override
    public Principal principal() {
        return principal;
    }
}
