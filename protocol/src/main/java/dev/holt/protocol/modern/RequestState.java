package dev.holt.protocol.modern;

import dev.holt.protocol.ClientAnswer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a call remembers from one round of questions to the next, by the questions' keys.
 *
 * @param asked the fingerprints of the questions that wait for an answer
 * @param answered the answers of earlier rounds
 */
record RequestState(Map<String, String> asked, Map<String, Answered> answered) {

    /** The state of a call that has asked nothing. */
    static final RequestState NONE = new RequestState(Map.of(), Map.of());

    RequestState {
        asked = Collections.unmodifiableMap(new LinkedHashMap<>(asked));
        answered = Collections.unmodifiableMap(new LinkedHashMap<>(answered));
    }

    /** An answer, with the fingerprint of the question that it was given to. */
    record Answered(String question, ClientAnswer answer) {}
}
