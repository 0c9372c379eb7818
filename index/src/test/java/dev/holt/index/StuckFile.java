package dev.holt.index;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A file, such as an object of git, that whoever reads it waits for until it is let go: a named
 * pipe stands in its place.
 */
public final class StuckFile implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final Path file;
    private final byte[] content;
    private final CompletableFuture<OutputStream> reader;
    private boolean stuck = true;

    /** Takes the place of a file that is there. */
    public StuckFile(Path file) throws IOException, InterruptedException {
        this.file = file;
        this.content = Files.readAllBytes(file);
        Files.delete(file);
        new ProcessBuilder("mkfifo", file.toString()).inheritIO().start().waitFor();
        // Opening the pipe waits for somebody who opens its other end.
        this.reader = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> reader.complete(opened(file)));
    }

    private static OutputStream opened(Path pipe) {
        try {
            return Files.newOutputStream(pipe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns when somebody is reading the file. */
    public void awaitReader() {
        pipe();
    }

    /** Lets who is reading have the file, and everybody from now on. */
    public void letGo() throws IOException {
        if (stuck) {
            stuck = false;
            Path plain = Files.write(file.resolveSibling("plain"), content);
            Files.move(plain, file, StandardCopyOption.REPLACE_EXISTING);
            try (OutputStream pipe = pipe()) {
                pipe.write(content);
            }
        }
    }

    private OutputStream pipe() {
        return reader.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() throws IOException {
        letGo();
    }
}
