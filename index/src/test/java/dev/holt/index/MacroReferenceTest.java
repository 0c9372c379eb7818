package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MacroReferenceTest {
    private static final Path REFERENCE = Path.of("../docs/macros.md");

    /** With {@code -Dholt.snapshots=write} the file is written anew. */
    @Test
    void reference_isAsGenerated() throws IOException {
        String text;
        try (MacroReference reference = new MacroReference()) {
            text = reference.text();
        }
        if ("write".equals(System.getProperty("holt.snapshots"))) {
            Files.writeString(REFERENCE, text);
        }
        assertThat(text)
                .as("docs/macros.md; to write it anew: mvn test -Dholt.snapshots=write")
                .isEqualTo(Files.readString(REFERENCE));
    }
}
