package dev.holt.index;

import dev.holt.wiki.PageName;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names, contents and questions made of few words, so that they often have to do with another. */
final class RandomText {
    /** Names that fit into each other's links, differ in case only, or are written oddly. */
    static final List<String> NAMES =
            List.of(
                    "Home",
                    "Alpha",
                    "Beta",
                    "Design",
                    "Design/Auth",
                    "Design/Flow",
                    "design/auth",
                    "Notes/Été",
                    "Notes/E\u0301te\u0301",
                    "Notes/日本語",
                    "Notes/Deep/Alpha",
                    "Notes/Deep/Beta",
                    "Notes/With Space",
                    "Odd/\"quoted\" & 100%",
                    "Odd/a#b",
                    "Odd/-dash",
                    "Odd/C++",
                    "Odd/🦦",
                    "Odd/" + "long".repeat(50),
                    ".hidden/Page",
                    "Index",
                    "z",
                    "Guide");

    private static final List<String> WORDS =
            List.of(
                    "archive",
                    "extract",
                    "extracting",
                    "file",
                    "files",
                    "the",
                    "how",
                    "snake_case",
                    "camelCase",
                    "usr/local/bin",
                    "--dry-run",
                    "naïve",
                    "東京都",
                    "Москва",
                    "index");
    private static final List<String> ODD =
            List.of(
                    "missing ",
                    "extrct ",
                    "archivee ",
                    "tag:notes ",
                    "state:1 ",
                    "state:>=1 ",
                    "due:2026-01..2026-03 ",
                    "title:file ",
                    "path:alpha ",
                    "ar* ");
    private static final List<String> TYPED =
            List.of("a", "no", "alpah", "archiv", "notes with", "design/", "file");
    private static final int HUGE = 300;

    private final Random random;

    RandomText(Random random) {
        this.random = random;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    String name() {
        return any(NAMES);
    }

    /** What is in a file called like a page: mostly Markdown. */
    byte[] content() {
        return switch (random.nextInt(24)) {
            case 0 -> new byte[0];
            case 1 -> text().getBytes(StandardCharsets.UTF_16);
            case 2 -> ("caf\u00e9 archive " + any(WORDS)).getBytes(StandardCharsets.ISO_8859_1);
            case 3 -> binary();
            case 4 -> ("\ufeff" + text().replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
            case 5 ->
                    Stream.generate(this::text)
                            .limit(random.nextInt(HUGE))
                            .collect(Collectors.joining())
                            .getBytes(StandardCharsets.UTF_8);
            default -> text().getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] binary() {
        byte[] bytes = new byte[random.nextInt(2_000)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Markdown with headings, links and words, and often front matter. */
    String text() {
        StringBuilder text = new StringBuilder();
        if (random.nextInt(3) == 0) {
            text.append("---\ntitle: ").append(any(WORDS).replace("-", ""));
            text.append("\ntags: [").append(name().replace("\"", "")).append("]\nstate: ");
            text.append(random.nextInt(3)).append("\ndue: 2026-0").append(1 + random.nextInt(9));
            text.append("-01\n---\n\n");
        }
        for (int i = random.nextInt(12); i >= 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append("\n# ").append(any(WORDS)).append("\n\n");
                case 1 -> text.append("\n## ").append(any(WORDS)).append("\n\n");
                case 2 -> text.append("[[").append(name()).append("]] ");
                case 3 -> text.append("[x](<../").append(name()).append(".md#file>) ");
                default -> {
                    for (int words = random.nextInt(8); words >= 0; words--) {
                        text.append(any(WORDS)).append(' ');
                    }
                }
            }
        }
        return text.append('\n').toString();
    }

    /** A query of some of the words that pages have, and some that they have not. */
    String query() {
        StringBuilder query = new StringBuilder();
        for (int i = 0; i <= random.nextInt(4); i++) {
            query.append(
                            switch (random.nextInt(8)) {
                                case 0 -> "-";
                                case 1 -> any(ODD);
                                case 2 -> "OR ";
                                default -> "";
                            })
                    .append(random.nextInt(5) == 0 ? "\"" + any(WORDS) + "\"" : any(WORDS))
                    .append(random.nextInt(6) == 0 ? "* " : " ");
        }
        return query.toString();
    }

    /** A text whose coming and going somebody looks for: words, parts of some, or lines. */
    String sought() {
        String word = any(WORDS);
        return switch (random.nextInt(4)) {
            case 0 -> word;
            case 1 -> word + " " + any(WORDS);
            case 2 -> word.substring(random.nextInt(word.length()));
            default -> "# " + word + "\n";
        };
    }

    /** What somebody types who looks for a page. */
    String typed() {
        return any(TYPED);
    }

    PageFilter filter() {
        return switch (random.nextInt(5)) {
            case 0 -> new PageFilter("Notes/", Optional.empty(), Optional.empty());
            case 1 -> new PageFilter("", Optional.of("notes"), Optional.of("state"));
            case 2 -> new PageFilter("", Optional.empty(), Optional.of("due>=2026-04"));
            default -> PageFilter.ALL;
        };
    }

    SearchScope scope() {
        Set<PageName> some =
                Stream.generate(this::name).limit(6).map(PageName::new).collect(Collectors.toSet());
        return switch (random.nextInt(6)) {
            case 0 -> new SearchScope(filter(), Optional.of(some), Set.of());
            case 1 -> new SearchScope(filter(), Optional.empty(), some);
            default -> SearchScope.of(filter());
        };
    }
}
