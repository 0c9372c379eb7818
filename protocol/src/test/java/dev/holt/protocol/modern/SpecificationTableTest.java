package dev.holt.protocol.modern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of demands and tests in {@code docs/protocol.md} names tests that there are. */
class SpecificationTableTest {

    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");

    /** One test that a row names. */
    private record Named(String section, String type, String method) {}

    @Test
    void everyTestInTheTable_exists() throws IOException {
        Map<String, String> sources = testSources();
        List<Named> named = named();

        assertThat(named).hasSizeGreaterThan(60);
        assertThat(named)
                .allSatisfy(each ->
                        assertThat(sources.getOrDefault(each.type(), ""))
                                .as("the test %s.%s", each.type(), each.method())
                                .contains("void " + each.method() + "("));
    }

    @Test
    void everySectionInTheTable_isNamedWhereItIsTested() throws IOException {
        Map<String, String> own =
                sources(ROOT.resolve("protocol/src/test/java/dev/holt/protocol/modern"));

        assertThat(named())
                .filteredOn(each -> own.containsKey(each.type()))
                .extracting(Named::section)
                .allSatisfy(section ->
                        assertThat(own.values())
                                .as("a test that names %s", section)
                                .anyMatch(source -> names(source, section)));
    }

    /** Comments name the page and the section, perhaps with another one between. */
    private static boolean names(String source, String section) {
        String page = section.substring(0, section.indexOf(", "));
        String part = section.substring(section.indexOf(", ") + 2).replaceAll(" \\d+$", "");
        return source.lines().anyMatch(line -> line.contains(page) && line.contains(part));
    }

    private static List<Named> named() throws IOException {
        List<Named> named = new ArrayList<>();
        for (String line : Files.readAllLines(ROOT.resolve("docs/protocol.md"))) {
            if (line.startsWith("| ")) {
                String section = line.substring(2, line.indexOf(" | "));
                Matcher tests = TEST.matcher(line);
                while (tests.find()) {
                    named.add(new Named(section, tests.group(1), tests.group(2)));
                }
            }
        }
        return named;
    }

    private static Map<String, String> testSources() throws IOException {
        Map<String, String> all = new HashMap<>();
        for (String module : List.of("protocol", "transport-stdio", "transport-http")) {
            all.putAll(sources(ROOT.resolve(module).resolve("src/test/java")));
        }
        return all;
    }

    /** Returns the files by the names of their types. */
    private static Map<String, String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .collect(
                            Collectors.toMap(
                                    file -> file.getFileName().toString().replace(".java", ""),
                                    SpecificationTableTest::read,
                                    (one, other) -> one + other));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
