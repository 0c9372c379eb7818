package dev.holt.protocol;

import java.util.List;
import java.util.Map;

/** Arguments that a tool cannot take; the message names every problem at once. */
public final class ArgumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** One problem: a sentence without its full stop that names the argument. */
    public ArgumentException(String problem) {
        this(List.of(problem));
    }

    /** Several problems, at least one, each a sentence without its full stop. */
    public ArgumentException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Returns the problems one by one, in the order they were found. */
    public List<String> problems() {
        return problems;
    }

    /** Returns the answer that shows these problems, under the code {@code invalid_arguments}. */
    public ToolResult result() {
        return ToolResult.error(
                "invalid_arguments",
                String.join("\n", problems.stream().map(ArgumentException::ended).toList()),
                Map.of());
    }

    private static String ended(String sentence) {
        return sentence.endsWith("?") ? sentence : sentence + ".";
    }
}
