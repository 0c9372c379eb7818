package dev.holt.server;

import java.util.List;

/** A command line that can't be run, with every reason. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    UsageException(List<String> problems) {
        super(String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Each problem as a sentence that names the option and the remedy; never empty. */
    List<String> problems() {
        return problems;
    }
}
