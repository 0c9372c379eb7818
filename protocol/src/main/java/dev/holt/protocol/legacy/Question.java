package dev.holt.protocol.legacy;

import dev.holt.protocol.ClientAnswer;
import dev.holt.protocol.ClientRequest;
import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Message;
import dev.holt.protocol.ProtocolException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is asked of a client, as requests of these eras. */
final class Question {

    private Question() {}

    /** Refuses what the client did not say that it can answer. */
    static void checkPossible(ClientRequest question, ClientDescription client) {
        if (!client.answers().contains(question.getClass())) {
            throw new ProtocolException(
                    ErrorCode.INVALID_REQUEST,
                    "This client cannot be asked: it did not declare " + capability(question));
        }
    }

    static Message.Request request(Object id, ClientRequest question) {
        return new Message.Request(id, method(question), params(question));
    }

    static ClientAnswer read(ClientRequest question, Message answer) {
        if (answer instanceof Message.Result result
                && result.result() instanceof Map<?, ?> fields) {
            Map<String, Object> copy = new LinkedHashMap<>();
            fields.forEach((name, value) -> copy.put(String.valueOf(name), value));
            return new ClientAnswer(copy);
        }
        throw new ProtocolException(
                ErrorCode.INVALID_REQUEST,
                "The client did not answer "
                        + method(question)
                        + (answer instanceof Message.Failure failure
                                ? ": " + failure.message()
                                : " with an object"));
    }

    static String method(ClientRequest question) {
        return switch (question) {
            case ClientRequest.Elicitation elicitation -> "elicitation/create";
            case ClientRequest.Sampling sampling -> "sampling/createMessage";
            case ClientRequest.Roots roots -> "roots/list";
        };
    }

    private static String capability(ClientRequest question) {
        return switch (question) {
            case ClientRequest.Elicitation elicitation -> "elicitation with forms";
            case ClientRequest.Sampling sampling -> "sampling";
            case ClientRequest.Roots roots -> "roots";
        };
    }

    private static Map<String, Object> params(ClientRequest question) {
        return switch (question) {
            case ClientRequest.Elicitation form ->
                    Map.of("message", form.message(), "requestedSchema", form.schema());
            case ClientRequest.Sampling sampling -> sampling.params();
            case ClientRequest.Roots roots -> Map.of();
        };
    }
}
