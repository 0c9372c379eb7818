package dev.holt.server;

import dev.holt.server.start.CacheTraining;
import dev.holt.server.start.ServerKind;
import dev.holt.server.start.TrainingException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;

/** Makes the caches that Holt starts quicker with, for the Java that runs it. */
final class TrainCommand {
    private final Command.Train command;
    private final PrintStream out;

    TrainCommand(Command.Train command, PrintStream out) {
        this.command = command;
        this.out = out;
    }

    int run() {
        try {
            CacheTraining training = CacheTraining.ofProcess();
            for (ServerKind kind : command.kinds()) {
                Optional<Path> made = training.make(kind);
                if (made.isEmpty()) {
                    throw new ServerException(
                            "another process is making a cache in "
                                    + training.file(kind).getParent()
                                    + "; try again when it is done.");
                }
                out.printf("%s: %s, %d MB%n", kind.label(), made.get(), megabytes(made.get()));
            }
            return Main.DONE;
        } catch (TrainingException e) {
            throw new ServerException("no cache was made: " + e.getMessage() + ".");
        }
    }

    private static long megabytes(Path file) {
        return Math.round(file.toFile().length() / 1e6);
    }
}
