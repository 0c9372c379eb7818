package dev.holt.server;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A command line of the plainest form, as clients and scripts write it: {@code serve} or {@code
 * stdio}, then options by their whole names, each once and with its value behind it.
 *
 * <p>Nothing but that is read here, and no mistake is looked for: whatever is of another form, or
 * wrong, is left to picocli, whose 130 classes a server that is started by a client need not wait
 * for.
 */
final class PlainCommandLine {
    private final String command;
    private final Map<String, String> given;

    private PlainCommandLine(String command, Map<String, String> given) {
        this.command = command;
        this.given = given;
    }

    /** Returns the command line if it is a plain one. */
    static Optional<PlainCommandLine> of(String[] args) {
        if (args.length == 0 || !(args[0].equals("serve") || args[0].equals("stdio"))) {
            return Optional.empty();
        }
        Map<String, String> given = new HashMap<>();
        for (int i = 1; i < args.length; i++) {
            Setting setting = setting(args[i]);
            if (setting == null || given.containsKey(args[i])) {
                return Optional.empty();
            }
            if (setting.isFlag()) {
                given.put(args[i], "true");
            } else if (i + 1 < args.length && isPlain(args[i + 1])) {
                given.put(args[i], args[i + 1]);
                i++;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(new PlainCommandLine(args[0], given));
    }

    private static @Nullable Setting setting(String option) {
        for (Setting setting : Setting.values()) {
            if (setting.option().equals(option)) {
                return setting;
            }
        }
        return null;
    }

    /** What begins like an option or the name of a file with more of them is picocli's to judge. */
    private static boolean isPlain(String value) {
        return !value.isEmpty() && value.charAt(0) != '-' && value.charAt(0) != '@';
    }

    /** Returns the text given for an option. */
    Optional<String> given(String option) {
        return Optional.ofNullable(given.get(option));
    }

    /** Returns the command with this configuration. */
    Command command(Configuration configuration) {
        return command.equals("serve")
                ? new Command.Serve(configuration)
                : new Command.Stdio(configuration);
    }
}
