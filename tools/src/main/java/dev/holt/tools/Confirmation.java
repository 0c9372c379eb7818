package dev.holt.tools;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.ClientAnswer;
import dev.holt.protocol.ClientRequest;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolException;
import dev.holt.protocol.ValueSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The user's word on a change that does more than was perhaps meant.
 *
 * <p>A client that can ask its user does so, whatever the model sends; for any other client, the
 * model repeats the call with {@code confirm} and the number it was told, so that it cannot agree
 * to what it has not seen.
 *
 * @param what what is going to happen, as a sentence
 * @param count how much of it: more than {@code limit} needs the user's word
 * @param limit how much goes without asking
 * @param unit what is counted, as a plural
 * @param concerned the pages concerned
 */
record Confirmation(String what, int count, int limit, String unit, List<String> concerned) {
    static final String CONFIRM = "confirm";

    /** How many pages a question names. */
    static final int NAMED = 10;

    /** Adds the argument with which a model confirms. */
    static InputSchema on(InputSchema schema) {
        return schema.optional(CONFIRM, ValueSchema.integer(""));
    }

    /**
     * Returns if the change may be made.
     *
     * @throws ToolException {@code declined} when the user does not want it, {@code
     *     confirmation_needed} when there is nobody to ask
     */
    void obtain(Arguments arguments, CallContext context) {
        if (count <= limit) {
            return;
        }
        if (context.canAsk(ClientRequest.Elicitation.class)) {
            ask(context);
        } else if (!arguments.has(CONFIRM) || arguments.integer(CONFIRM) != count) {
            throw new ToolException(
                    "confirmation_needed",
                    "%s Nothing was changed. If this is meant, repeat the call with confirm=%d."
                            .formatted(message(), count),
                    Map.of(CONFIRM, count));
        }
    }

    private void ask(CallContext context) {
        Map<String, Object> box = new LinkedHashMap<>();
        box.put("type", "boolean");
        box.put("title", "Go ahead");
        box.put("default", false);
        Map<String, Object> form = new LinkedHashMap<>();
        form.put("type", "object");
        form.put("properties", Map.of(CONFIRM, box));
        form.put("required", List.of(CONFIRM));
        ClientAnswer answer =
                context.ask(Map.of(CONFIRM, new ClientRequest.Elicitation(message(), form)))
                        .get(CONFIRM);
        if (answer == null
                || !answer.accepted()
                || !Boolean.TRUE.equals(answer.content().get(CONFIRM))) {
            throw new ToolException(
                    "declined",
                    "The user declined, and nothing was changed. Ask what is wanted before trying again.",
                    Map.of());
        }
    }

    private String message() {
        String names =
                concerned.stream()
                        .distinct()
                        .limit(NAMED)
                        .map(name -> "'" + name + "'")
                        .collect(Collectors.joining(", "));
        long more = Math.max(0, concerned.stream().distinct().count() - NAMED);
        return "%s That is %d %s, more than %d: %s%s."
                .formatted(
                        what,
                        count,
                        unit,
                        limit,
                        names,
                        more > 0 ? " and " + Wording.count(more, "more page") : "");
    }
}
