package dev.holt.server.start;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The ahead-of-time cache that this process was started with: the classes, parsed and linked, that
 * an earlier process needed. Without one everything works the same and starts slower.
 *
 * @param file the cache that the launcher chose, if it did
 */
public record StartCache(State state, Optional<Path> file) {

    /** Where the launcher says what it chose: a file, {@code none} or {@code off}. */
    public static final String PROPERTY = "holt.aot";

    /** Where Java takes options from that the launcher doesn't know. */
    private static final Set<String> OPTIONS_OF_JAVA =
            Set.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS");

    static final String NONE = "none";
    static final String OFF = "off";

    /** What became of it. */
    public enum State {
        /** The virtual machine uses it. */
        IN_USE,
        /** It was made for another Java, other options or other jars, or is damaged. */
        REFUSED,
        /** There is none for this Java and this version of Holt. */
        NONE,
        /** Switched off by {@code HOLT_AOT}. */
        OFF,
        /** Not started by the launcher. */
        NO_LAUNCHER
    }

    /** Returns that of this process. */
    public static StartCache ofProcess() {
        return of(System.getProperties());
    }

    /** Returns that of a process with these system properties. */
    public static StartCache of(Properties properties) {
        String chosen = properties.getProperty(PROPERTY);
        if (chosen == null) {
            return new StartCache(State.NO_LAUNCHER, Optional.empty());
        }
        if (chosen.equals(NONE) || chosen.equals(OFF)) {
            return new StartCache(chosen.equals(OFF) ? State.OFF : State.NONE, Optional.empty());
        }
        // A virtual machine that refuses the cache it was given shares no classes at all.
        boolean sharing = properties.getProperty("java.vm.info", "").contains("sharing");
        return new StartCache(
                sharing ? State.IN_USE : State.REFUSED, Optional.of(Path.of(chosen).normalize()));
    }

    /**
     * Whether the next start would be quicker with a new one. Options that Java takes from the
     * environment may be why it is refused, and would have a new one refused as well.
     */
    boolean isWanting(Map<String, String> environment) {
        return state == State.NONE
                || (state == State.REFUSED
                        && OPTIONS_OF_JAVA.stream().noneMatch(environment::containsKey));
    }

    /** One line for people: what is used, or why none is and what to do. */
    public String describe() {
        return switch (state) {
            case IN_USE -> "in use: " + file.orElseThrow();
            case REFUSED ->
                    "refused by this Java: "
                            + file.orElseThrow()
                            + "; a server replaces it while it runs, 'holt train' does at once";
            case NONE ->
                    "none for this Java and version; a server makes one while it runs, 'holt train'"
                            + " does at once";
            case OFF -> "switched off; unset HOLT_AOT to use one";
            case NO_LAUNCHER -> "none; only the launcher 'holt' uses one";
        };
    }
}
