package dev.holt.protocol.modern;

import dev.holt.protocol.ClientAnswer;
import dev.holt.protocol.ClientRequest;
import dev.holt.protocol.ProtocolException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one round of a call asks of its client, and the answers that came with the request.
 *
 * <p>With a state, an answer counts only for the question that was asked: when the handler asks
 * something else under the same key, because the wiki changed meanwhile, the user is asked again.
 * An answer that came without being asked for counts as it is: a client that answers for its user
 * beforehand could as well do so afterwards.
 */
final class Questions {

    private final ClientCapabilities capabilities;
    private final boolean allowed;
    private final Map<?, ?> sent;
    private final Optional<RequestState> before;

    /** What is known of this round and the rounds before, to be carried to the next. */
    private final Map<String, RequestState.Answered> answered;

    /**
     * The questions of one round.
     *
     * @param allowed whether the method may ask
     * @param sent what came as answers
     * @param before what the round before left, if there was one
     */
    Questions(
            ClientCapabilities capabilities,
            boolean allowed,
            Map<?, ?> sent,
            Optional<RequestState> before) {
        this.capabilities = capabilities;
        this.allowed = allowed;
        this.sent = sent;
        this.before = before;
        this.answered = new LinkedHashMap<>(before.orElse(RequestState.NONE).answered());
    }

    boolean canAsk(Class<? extends ClientRequest> kind) {
        return allowed && capabilities.canAnswer(kind);
    }

    /**
     * Returns all answers, or ends the round.
     *
     * @throws InputRequired when some are missing
     * @throws ProtocolException when the client did not declare that it can answer
     */
    synchronized Map<String, ClientAnswer> ask(Map<String, ClientRequest> questions) {
        if (!allowed) {
            throw new IllegalStateException("This method may not ask its client anything");
        }
        requireCapabilities(questions);
        Map<String, ClientAnswer> answers = new LinkedHashMap<>();
        Map<String, ClientRequest> missing = new LinkedHashMap<>();
        Map<String, String> asked = new LinkedHashMap<>();
        questions.forEach((key, question) -> {
            String print = InputRequired.fingerprint(question);
            Optional<ClientAnswer> answer = answer(key, print);
            if (answer.isPresent()) {
                answers.put(key, answer.get());
                answered.put(key, new RequestState.Answered(print, answer.get()));
            } else {
                missing.put(key, question);
                asked.put(key, print);
                answered.remove(key);
            }
        });
        if (!missing.isEmpty()) {
            throw new InputRequired(missing, new RequestState(asked, answered));
        }
        return answers;
    }

    private Optional<ClientAnswer> answer(String key, String print) {
        Optional<ClientAnswer> now = InputResponses.answer(sent, key);
        if (before.isEmpty()) {
            return now;
        }
        RequestState state = before.get();
        if (now.isPresent() && print.equals(state.asked().get(key))) {
            return now;
        }
        return Optional.ofNullable(state.answered().get(key))
                .filter(earlier -> earlier.question().equals(print))
                .map(RequestState.Answered::answer);
    }

    private void requireCapabilities(Map<String, ClientRequest> questions) {
        Map<String, Object> needed = new LinkedHashMap<>();
        questions.values().stream()
                .filter(question -> !capabilities.canAnswer(question))
                .map(ClientCapabilities::needed)
                .forEach(needed::putAll);
        if (!needed.isEmpty()) {
            throw new ProtocolException(
                    StatelessErrorCode.MISSING_CAPABILITY,
                    "This needs a client that declares " + String.join(" and ", needed.keySet()),
                    Map.of("requiredCapabilities", needed));
        }
    }
}
