package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text that agents or readers see, kept in a file so that a change to it is reviewed as a diff.
 *
 * <p>Run the tests with {@code -Dholt.snapshots=write} to write the files anew.
 */
final class RecordedText {
    private static final boolean WRITE = "write".equals(System.getProperty("holt.snapshots"));

    private RecordedText() {}

    /** Compares the text with the file, or writes the file. */
    static void check(Path file, String text) {
        try {
            if (WRITE) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text);
            }
            assertThat(text)
                    .as("%s; to write it anew: mvn test -Dholt.snapshots=write", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
