package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Another JVM with this one's class path. */
public final class ChildJvm {
    private ChildJvm() {}

    /** Starts a main class; what it prints appears with this process's own output. */
    static Process start(Class<?> main, String... arguments) throws IOException {
        return builder(main, arguments).start();
    }

    /** The same with its standard output for the caller to read. */
    public static Process startTalking(Class<?> main, String... arguments) throws IOException {
        return builder(main, arguments).redirectOutput(ProcessBuilder.Redirect.PIPE).start();
    }

    /** The same where no locale is set, as services are started. */
    static Process startWithoutLocale(Class<?> main, String... arguments) throws IOException {
        ProcessBuilder builder = builder(main, arguments);
        builder.environment().keySet().removeIf(name -> name.startsWith("LC_"));
        builder.environment().put("LANG", "C");
        return builder.start();
    }

    private static ProcessBuilder builder(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Many short lives: starting fast matters more than running fast.
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
