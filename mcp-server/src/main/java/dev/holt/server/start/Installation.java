package dev.holt.server.start;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folder that Holt is installed in, and the Java that runs it: enough to start another process
 * as the launcher would.
 *
 * @param home the folder with {@code bin} and {@code lib}
 * @param java the folder of the Java installation
 * @param javaVersion its version, such as {@code 25.0.3}
 */
record Installation(Path home, Path java, String javaVersion) {
    private static final String HOME_PROPERTY = "holt.home";

    /** Returns the one that this process was started from, if its launcher named it. */
    static Optional<Installation> ofProcess() {
        return Optional.ofNullable(System.getProperty(HOME_PROPERTY))
                .map(home ->
                        new Installation(
                                Path.of(home).toAbsolutePath().normalize(),
                                Path.of(System.getProperty("java.home")),
                                System.getProperty("java.version")));
    }

    /**
     * The file that the launcher looks for. Its name holds all that a cache is bound to: the
     * options, the Java, and a digest of the jars, which Java 25.0.3 doesn't compare itself.
     */
    String cacheName(ServerKind kind) {
        try {
            String build = Files.readString(home.resolve("lib/build")).strip();
            return "%s-%s-%s.aot".formatted(kind.label(), javaVersion, build);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "'" + home + "' is no complete installation of Holt; install it again", e);
        }
    }

    /**
     * The folders that the launcher looks into which a new cache may go to: its own if it can be
     * written, or else the user's.
     */
    List<Path> cacheFolders(Map<String, String> environment) {
        List<Path> folders = new ArrayList<>(List.of(home.resolve("lib/aot")));
        for (String variable : List.of("XDG_CACHE_HOME", "LOCALAPPDATA")) {
            String folder = environment.getOrDefault(variable, "");
            if (!folder.isEmpty()) {
                folders.add(Path.of(folder, "holt", "aot"));
                return folders;
            }
        }
        String user = environment.getOrDefault("HOME", "");
        if (!user.isEmpty()) {
            folders.add(Path.of(user, ".cache", "holt", "aot"));
        }
        return folders;
    }

    /**
     * The command that starts Holt as the launcher does.
     *
     * @param extra further options of the virtual machine
     * @param arguments of Holt
     */
    List<String> command(ServerKind kind, List<String> extra, List<String> arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                java.resolve("bin").resolve("java").toString(),
                                "@" + home.resolve("lib/options").resolve(kind.label())));
        command.addAll(extra);
        command.addAll(List.of("-cp", classPath(), "dev.holt.server.Main"));
        command.addAll(arguments);
        return command;
    }

    /** Without extensions: a cache fits any class path that begins with the one it was made on. */
    private String classPath() {
        return String.join(File.separator, home.toString(), "lib", "app", "holt.jar");
    }
}
