package dev.holt.render.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of deviations in {@code docs/markdown.md} is the one that the tests hold to. */
class DocumentedDeviationsTest {
    private static final Pattern ROW = Pattern.compile("\\| *([0-9, ]*) *\\| *([0-9, ]*) *\\| .*");

    @Test
    void documentedExamples_areThoseOfTheTests() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../docs/markdown.md"));
        int table = lines.indexOf("| CommonMark 0.31.2 | GFM 0.29 | why |");
        assertThat(table).isPositive();
        List<String> rows = lines.subList(table + 2, lines.size());
        assertThat(numbers(rows, 1)).isEqualTo(CommonMarkSpecTest.DEVIATIONS.keySet());
        assertThat(numbers(rows, 2)).isEqualTo(GfmSpecTest.DEVIATIONS.keySet());
    }

    private static Set<Integer> numbers(List<String> rows, int column) {
        Set<Integer> numbers = new TreeSet<>();
        rows.stream()
                .map(ROW::matcher)
                .filter(row -> row.matches())
                .flatMap(row -> Pattern.compile("[ ,]+").splitAsStream(row.group(column)))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .forEach(numbers::add);
        return numbers;
    }
}
