package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A part of a page in {@code docs/} that is made from the code, between two comments that name it.
 * Run with {@code -Dholt.snapshots=write}, tests write such parts instead of comparing them.
 */
record DocumentedPart(Path page, String name) {
    private static final boolean WRITE = "write".equals(System.getProperty("holt.snapshots"));

    static DocumentedPart of(String page, String name) {
        return new DocumentedPart(Path.of("../docs", page), name);
    }

    void isOrBecomes(String expected) throws IOException {
        String text = Files.readString(page);
        String begin = "<!-- " + name + ", made from the code -->\n";
        String end = "<!-- end of " + name + " -->";
        int from = text.indexOf(begin) + begin.length();
        int to = text.indexOf(end);
        assertThat(from)
                .as("the mark '%s' in %s", begin, page)
                .isGreaterThanOrEqualTo(begin.length());
        assertThat(to).as("the mark '%s' in %s", end, page).isGreaterThanOrEqualTo(from);
        if (WRITE) {
            Files.writeString(page, text.substring(0, from) + expected + text.substring(to));
        } else {
            assertThat(text.substring(from, to))
                    .as("%s; to write it anew: mvn test -Dholt.snapshots=write", page)
                    .isEqualTo(expected);
        }
    }
}
