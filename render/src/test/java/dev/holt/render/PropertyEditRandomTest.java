package dev.holt.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random YAML blocks, properties set and removed: the other lines stay byte for byte. */
class PropertyEditRandomTest {
    private static final String[] VALUES = {
        " plain",
        " 'single'",
        " \"dou\\\"ble\"",
        " 12",
        " true",
        "",
        " 2026-01-02",
        " [a, b]",
        " {x: 1, y: [z]}",
        "\n  - one\n  - two",
        "\n- one\n- {a: b}",
        "\n  x: 1\n  y:\n    z: 2",
        " |\n  lit\n   eral\n\n  end",
        " >-\n  folded\n  text",
        " long\n  plain\n  value",
        " [a,\n  b, # in\n  c]",
        " |2\n   indented",
        " \"quoted\n  over lines\"",
        "\n  # within\n  - one\n\n  - two",
        " emoji 😀"
    };
    private static final String[] BETWEEN = {"", "", "", "# comment\n", "\n", "  \n# 😀 more\n\n"};
    private static final Object[] NEW = {
        "x",
        5,
        1.5,
        true,
        "2026-11-21",
        "a: b",
        "yes",
        "",
        "two\nlines",
        "😀",
        List.of("a", "b c", 3),
        List.of(),
        Map.of("k", "v"),
        "# no comment",
        "tab\t",
        List.of(List.of("n"), Map.of("a", "b, c"))
    };

    private Random random = new Random(0);

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void oneProperty_changesAndNothingElse(long seed) {
        random = new Random(seed);
        for (int round = 0; round < 250; round++) {
            List<String> lines = lines();
            String key = "k" + random.nextInt(7);
            if (random.nextInt(3) > 0) {
                set(lines, key, NEW[random.nextInt(NEW.length)]);
            } else {
                remove(lines, key);
            }
        }
    }

    private static void set(List<String> lines, String key, Object value) {
        String before = String.join("", lines);
        String after = TextEdits.apply(before, List.of(new TextEdit.SetProperty(key, value)));
        Map<String, Object> expected = new LinkedHashMap<>(properties(before));
        expected.put(key, value);
        assertThat(properties(after)).as(before).isEqualTo(expected);
        assertThat(properties(after).keySet()).containsExactlyElementsOf(expected.keySet());
        checkOthers(lines, key, after);
    }

    private static void remove(List<String> lines, String key) {
        String before = String.join("", lines);
        Map<String, Object> expected = new LinkedHashMap<>(properties(before));
        if (expected.remove(key) == null) {
            return;
        }
        String after = TextEdits.apply(before, List.of(new TextEdit.RemoveProperty(key)));
        assertThat(properties(after)).as(before).isEqualTo(expected);
        if (!expected.isEmpty()) {
            checkOthers(lines, key, after);
        }
    }

    /** Every part but the property's own is in the result, in order. */
    private static void checkOthers(List<String> parts, String key, String after) {
        int at = 0;
        for (String part : parts) {
            if (!part.startsWith(key + ":")) {
                int found = after.indexOf(part, at);
                assertThat(found).as("%s in%n%s", part, after).isNotNegative();
                at = found + part.length();
            }
        }
        assertThat(after).endsWith(parts.getLast());
    }

    private static Map<String, Object> properties(String text) {
        return MarkdownPage.parse(text).frontMatter().map(FrontMatter::properties).orElse(Map.of());
    }

    /** A page in parts: delimiters, properties, what stands between them, the body. */
    private List<String> lines() {
        String eol = random.nextInt(3) == 0 ? "\r\n" : "\n";
        List<String> parts = new ArrayList<>();
        parts.add((random.nextInt(5) == 0 ? "\uFEFF" : "") + "---" + eol);
        List<Integer> keys = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            int key = keys.remove(/* index */ random.nextInt(keys.size()));
            parts.add(
                    "k"
                            + key
                            + ":"
                            + VALUES[random.nextInt(VALUES.length)].replace("\n", eol)
                            + eol);
            parts.add(BETWEEN[random.nextInt(BETWEEN.length)].replace("\n", eol));
        }
        parts.add("---" + eol);
        parts.add("# Body" + eol + "k1: no property" + eol);
        return parts;
    }
}
