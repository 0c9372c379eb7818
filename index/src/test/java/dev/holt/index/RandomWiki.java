package dev.holt.index;

import dev.holt.wiki.Change;
import dev.holt.wiki.ChangeSet;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Provenance;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes random commits, through the wiki and behind its back, the same ones in every run. */
final class RandomWiki {
    private static final Provenance WHO =
            Provenance.of(new PersonIdentity("Grace Hopper", "grace@example.org"), "Change");
    private static final List<String> NAMES =
            List.of(
                    "Home",
                    "Alpha",
                    "Beta",
                    "Design/Auth",
                    "Design/Flow",
                    "design/auth",
                    "Notes/Été",
                    "Notes/日本語",
                    "Notes/Deep/Alpha",
                    "Notes/Deep/Beta",
                    "Index",
                    "Notes/With Space",
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
                    "title:file ",
                    "path:alpha ",
                    "ar* ");

    private final TestWiki test;
    private final Random random;
    private final List<Revision> tips = new ArrayList<>();

    RandomWiki(TestWiki test, long seed) {
        this.test = test;
        this.random = new Random(seed);
        test.write("Home", "# Home\n");
    }

    /** Makes one commit, or several, or none. */
    void step() {
        switch (random.nextInt(12)) {
            case 0 -> writeMany();
            case 1, 2 -> delete();
            case 3 -> moveByGit();
            case 4 -> rewind();
            case 5, 6, 7 -> writeByHolt();
            case 8 -> test.writeFile("Alpha/" + any(WORDS).hashCode() + ".png", new byte[] {1, 2});
            default -> test.write(any(NAMES), text());
        }
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

    PageName name() {
        return new PageName(any(NAMES));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private void writeMany() {
        Map<String, String> pages = new TreeMap<>();
        for (int i = 0; i < 8; i++) {
            pages.put("Many/Page" + random.nextInt(20), text());
        }
        test.writeAll(pages);
    }

    private void delete() {
        List<PageEntry> pages = test.head().pages();
        if (!pages.isEmpty()) {
            test.delete(any(pages).name().value());
        }
    }

    private void moveByGit() {
        List<PageEntry> pages = test.head().pages();
        String to = any(NAMES);
        if (!pages.isEmpty() && !test.head().hasPage(new PageName(to))) {
            PageName from = any(pages).name();
            String text = test.head().findPage(from).orElseThrow().text();
            test.delete(from.value());
            test.write(to, text);
        }
    }

    /** Moves the branch back, as a forced push does. */
    private void rewind() {
        tips.add(test.head().revision());
        test.git("update-ref", "refs/heads/main", any(tips).id());
    }

    private void writeByHolt() {
        PageName page = new PageName(any(NAMES));
        byte[] content = text().getBytes(StandardCharsets.UTF_8);
        Snapshot head = test.head();
        if (head.hasPage(page)) {
            test.wiki()
                    .commit(
                            WHO,
                            tip -> ChangeSet.of(new Change.Write(page, content, tip.revision())));
        } else if (!head.names().ignoringCase(page.value()).isEmpty()) {
            test.write(page.value(), text());
        } else {
            test.wiki().commit(WHO, _ -> ChangeSet.of(new Change.Create(page, content)));
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        if (random.nextInt(3) == 0) {
            text.append("---\ntitle: ").append(any(WORDS).replace("-", ""));
            text.append("\ntags: [").append(any(NAMES)).append("]\nstate: ");
            text.append(random.nextInt(3)).append("\n---\n\n");
        }
        for (int i = random.nextInt(12); i >= 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> text.append("\n# ").append(any(WORDS)).append("\n\n");
                case 1 -> text.append("\n## ").append(any(WORDS)).append("\n\n");
                case 2 -> text.append("[[").append(any(NAMES)).append("]] ");
                case 3 -> text.append("[x](<../").append(any(NAMES)).append(".md#file>) ");
                default -> {
                    for (int words = random.nextInt(8); words >= 0; words--) {
                        text.append(any(WORDS)).append(' ');
                    }
                }
            }
        }
        return text.append('\n').toString();
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
