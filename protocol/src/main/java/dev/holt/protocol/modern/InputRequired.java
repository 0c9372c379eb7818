package dev.holt.protocol.modern;

import dev.holt.protocol.CallSuspended;
import dev.holt.protocol.ClientRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/** Ends a round of a call whose handler needs answers that the request did not bring. */
final class InputRequired extends CallSuspended {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, ClientRequest> questions;
    private final transient RequestState state;

    InputRequired(Map<String, ClientRequest> questions, RequestState state) {
        super("The client has to answer " + questions.keySet());
        this.questions = questions;
        this.state = state;
    }

    RequestState state() {
        return state;
    }

    /** Returns the questions as clients read them, under their keys. */
    Map<String, Object> inputRequests() {
        Map<String, Object> requests = new LinkedHashMap<>();
        questions.forEach((key, question) -> requests.put(key, wire(question)));
        return requests;
    }

    /** Returns what two questions share only if they ask the same. */
    static String fingerprint(ClientRequest question) {
        return Fingerprint.of(wire(question));
    }

    private static Map<String, Object> wire(ClientRequest question) {
        return switch (question) {
            case ClientRequest.Elicitation(String message, Map<String, Object> schema) ->
                    request(
                            "elicitation/create",
                            Map.of("mode", "form", "message", message, "requestedSchema", schema));
            case ClientRequest.Sampling(Map<String, Object> params) ->
                    request("sampling/createMessage", params);
            case ClientRequest.Roots roots -> request("roots/list", Map.of());
        };
    }

    private static Map<String, Object> request(String method, Map<String, Object> params) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("method", method);
        request.put("params", params);
        return request;
    }
}
