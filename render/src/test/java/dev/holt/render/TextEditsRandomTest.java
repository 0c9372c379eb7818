package dev.holt.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random pages and edits: what is outside the touched section stays byte for byte. */
class TextEditsRandomTest {
    private static final String[] BLOCKS = {
        "text",
        "two\nlines",
        "- a\n- b",
        "1. x",
        "> quote",
        "```\n# no heading\n```",
        "|a|\n|-|\n|b|",
        "    code",
        "<div>\nx\n</div>",
        "[[Link]] and *em*",
        "***",
        "line  \nbreak",
        "😀 é",
        "<!-- # no -->"
    };
    private static final String[] TITLES = {
        "One", "Two", "🚀 Go", "A > B", "`code` it", "Three Four", "[x](y.md)", "Ünï"
    };

    private Random random = new Random(0);

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void textOutsideTheSection_staysByteForByte(long seed) {
        random = new Random(seed);
        for (int round = 0; round < 250; round++) {
            String text = page();
            MarkdownPage page = MarkdownPage.parse(text);
            for (Section section : page.sections()) {
                check(text, section);
            }
        }
    }

    private void check(String text, Section section) {
        String block = block().replace("***", "rule");
        String address = section.address();
        int start = section.span().start();
        int end = section.span().end();
        TextEdit edit =
                switch (random.nextInt(5)) {
                    case 0 -> new TextEdit.ReplaceSection(address, block);
                    case 1 -> new TextEdit.Append(block, Optional.of(address));
                    case 2 -> new TextEdit.Prepend(block, Optional.of(address));
                    case 3 -> new TextEdit.InsertBefore(address, block);
                    default -> new TextEdit.InsertAfter(address, block);
                };
        String after = TextEdits.apply(text, List.of(edit));
        String ending = LineEnding.of(text).characters();
        assertThat(after).as("%s on%n%s", edit, text).startsWith(text.substring(0, start));
        assertThat(after).as("%s on%n%s", edit, text).endsWith(text.substring(end));
        assertThat(after).contains(LineEnding.of(text).applied(block));
        if (ending.equals("\r\n")) {
            assertThat(after.replace("\r\n", "")).doesNotContain("\n");
        } else {
            assertThat(after).doesNotContain("\r");
        }
        assertThat(otherTitles(after, section)).containsAll(otherTitles(text, section));
        boolean ended = text.endsWith("\n");
        assertThat(after.endsWith("\n")).as("%s on%n%s", edit, text).isEqualTo(ended);
    }

    private static List<String> otherTitles(String text, Section but) {
        return MarkdownPage.parse(text).sections().stream()
                .filter(s -> s.path().size() < but.path().size() || !s.path().contains(but.title()))
                .map(Section::title)
                .toList();
    }

    private String page() {
        StringBuilder text = new StringBuilder();
        if (random.nextBoolean()) {
            text.append("---\na: 1\n---\n").append(gap());
        }
        int blocks = random.nextInt(8);
        for (int i = 0; i < blocks; i++) {
            text.append(random.nextInt(5) < 2 ? heading() : block()).append("\n\n").append(gap());
        }
        String page = text.toString();
        if (random.nextInt(3) == 0) {
            page = page.stripTrailing();
        }
        if (random.nextInt(3) == 0) {
            page = page.replace("\n", "\r\n");
        }
        return random.nextInt(6) == 0 ? "\uFEFF" + page : page;
    }

    private String heading() {
        String title = TITLES[random.nextInt(TITLES.length)];
        return switch (random.nextInt(6)) {
            case 0 -> title + "\n===";
            case 1 -> title + "\n---";
            default -> "#".repeat(1 + random.nextInt(4)) + " " + title;
        };
    }

    private String gap() {
        return random.nextInt(4) == 0 ? "\n" : "";
    }

    private String block() {
        return BLOCKS[random.nextInt(BLOCKS.length)];
    }
}
