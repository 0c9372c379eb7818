package dev.holt.tools;

import dev.holt.protocol.Content;
import dev.holt.protocol.ToolHandler;
import dev.holt.protocol.ToolResult;
import dev.holt.render.MarkdownException;
import dev.holt.tools.operation.RefusedChange;
import dev.holt.tools.operation.StepFailed;
import dev.holt.wiki.WikiException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What agents are told when a change is refused, beyond what {@link Failures} words. */
final class WriteFailures {
    private WriteFailures() {}

    /** The same handler, its failures turned into answers. */
    static ToolHandler shown(ToolEnvironment environment, ToolHandler handler) {
        return Failures.shown(
                environment,
                (arguments, context) -> {
                    try {
                        return handler.call(arguments, context);
                    } catch (RefusedChange refused) {
                        return of(refused, environment);
                    } catch (StepFailed failed) {
                        return of(failed, environment);
                    }
                });
    }

    private static ToolResult of(RuntimeException failure, ToolEnvironment environment) {
        return switch (failure) {
            case StepFailed step -> numbered(step.number(), of(step.failure(), environment));
            case WikiException.UnknownPage unknown ->
                    Failures.of(Failures.proposing(unknown, environment));
            case RefusedChange refused ->
                    ToolResult.error(refused.code(), Failures.message(refused), Map.of());
            case WikiException wiki -> Failures.of(wiki);
            case MarkdownException markdown -> Failures.of(markdown);
            default -> throw failure;
        };
    }

    /** The answer to one change of several, saying which. */
    private static ToolResult numbered(int number, ToolResult failure) {
        String prefix = "Change " + number + " cannot be made, so none was. ";
        List<Content> content = new ArrayList<>();
        for (Content each : failure.content()) {
            content.add(
                    content.isEmpty() && each instanceof Content.Text(String text)
                            ? new Content.Text(prefix + text)
                            : each);
        }
        Map<String, Object> fields = new LinkedHashMap<>(failure.structured().orElse(Map.of()));
        fields.computeIfPresent(Fields.MESSAGE, (name, message) -> prefix + message);
        fields.put("change", number);
        return new ToolResult(content, Optional.of(fields), true);
    }
}
