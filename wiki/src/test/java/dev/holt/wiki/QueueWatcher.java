package dev.holt.wiki;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/**
 * A program that tells whether a place in the queue of a {@link WriteLock} is taken. It has to be a
 * process of its own: a process does not see its own locks, and loses them by looking.
 */
final class QueueWatcher implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    private QueueWatcher(Process process) {
        this.process = process;
        this.answers =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static QueueWatcher of(Path lock) throws IOException {
        return new QueueWatcher(ChildJvm.startTalking(QueueWatcher.class, lock.toString()));
    }

    /** Waits until a process has this place. */
    void awaitTaken(int place) throws IOException {
        do {
            process.getOutputStream().write((place + "\n").getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } while (Objects.requireNonNull(answers.readLine(), "the watcher ended").equals("free"));
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
    }

    public static void main(String[] arguments) throws IOException {
        BufferedReader questions =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        Path file = Path.of(arguments[0]);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            String question;
            while ((question = questions.readLine()) != null) {
                try (FileLock lock = channel.tryLock(Long.parseLong(question), 1, false)) {
                    System.out.println(lock == null ? "taken" : "free");
                }
            }
        }
    }
}
