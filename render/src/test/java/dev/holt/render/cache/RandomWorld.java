package dev.holt.render.cache;

import dev.holt.render.evaluation.Target;
import dev.holt.render.evaluation.WikiAddresses;
import dev.holt.render.macro.Variants;
import dev.holt.render.program.Format;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Seeded changes to a small wiki whose pages ask each other about everything, and seeded requests.
 */
final class RandomWorld {
    private static final List<String> NAMES =
            List.of(
                    "Home",
                    "A",
                    "B",
                    "a",
                    "Design/A",
                    "Design/B",
                    "Design/Auth",
                    "Guide/Auth",
                    "Guide/Deep/C",
                    "Design/Auth/D",
                    "Umlaut Ä",
                    "home");
    private static final List<String> FILES =
            List.of("Home/x.png", "x.png", "Design/Auth/plan.pdf");
    private static final List<String> FOLDERS =
            List.of("", "Design", "Guide", "Guide/Deep", "None");
    private static final List<String> TARGETS =
            List.of(
                    "Home",
                    "A",
                    "b",
                    "Auth",
                    "design/auth",
                    "Design/A",
                    "C",
                    "D",
                    "x.png",
                    "Gone",
                    "plan.pdf",
                    "",
                    "Umlaut ä",
                    "/Home",
                    "../A",
                    "Home#Two",
                    "A#One",
                    "B#None",
                    "Design/B#Two");

    /** Calls that mean something to Holt's own macros only. */
    private static final List<String> HOLTS_OWN =
            List.of(
                    "<<TableOfContents()>>",
                    "<<PageList(Design/*)>>",
                    "<<PageList(*A)>>",
                    "<<Children()>>",
                    "<<Children(2, page=Design)>>",
                    "<<PageCount()>>",
                    "<<Attachments(Design/Auth)>>",
                    "<<Date(\"d MMMM yyyy HH:mm\")>>",
                    "<<User()>>",
                    "<<RecentChanges(3)>>",
                    "<<Localized(en=Welcome, de=Willkommen)>>",
                    "{{include of nothing}}\n\n| a | [[A\\|x]] |\n|---|---|\n| ![p](x.png) | [b](B.md) |");

    private static final List<String> UNITS =
            List.of("SECONDS", "MINUTES", "HOURS", "DAYS", "MONTHS", "YEARS");
    private static final Instant AROUND = Instant.parse("2026-01-01T12:00:00Z");

    private final TestWiki test;
    private final Random random;
    private final List<Revision> past = new ArrayList<>();

    RandomWorld(TestWiki test, long seed) {
        this.test = test;
        this.random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Changes the wiki or the time. */
    void step() {
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3, 4, 5 -> test.write(one(NAMES), text());
            case 6 -> test.writeFile(one(FILES), new byte[] {(byte) random.nextInt(3)});
            case 7 -> delete();
            case 8 -> move();
            case 9 -> test.writeAll(Map.of(one(NAMES), text(), "Extra/" + below(3), text()));
            case 10 -> test.clock().set(AROUND.plus(Duration.ofMinutes(random.nextInt(600) - 300)));
            default -> test.clock().set(AROUND.plus(Duration.ofDays(random.nextInt(60) - 30)));
        }
        if (random.nextInt(10) == 0 && !test.head().pages().isEmpty()) {
            past.add(test.head().revision());
        }
    }

    /** Changes the wiki; nothing on its pages depends on the time. */
    void writeWithoutTime() {
        test.write(one(NAMES), text().replace("<<Date", "<<Dated").replace("\n---", "\n"));
    }

    private void delete() {
        List<PageEntry> pages = test.head().pages();
        if (pages.size() > 3) {
            test.delete(one(pages).name().value());
        }
    }

    private void move() {
        List<PageEntry> pages = test.head().pages();
        PageName to = new PageName(one(NAMES));
        if (pages.isEmpty() || test.head().hasPage(to)) {
            return;
        }
        PageName from = one(pages).name();
        String text = test.head().page(from.value() + ".md").text();
        test.delete(from.value());
        test.write(to.value(), text);
    }

    private String text() {
        StringBuilder text = new StringBuilder("Text " + random.nextInt(5) + "\n");
        for (int i = random.nextInt(7); i >= 0; i--) {
            text.append(line()).append(random.nextInt(3) == 0 ? "\n" : "\n\n");
        }
        return text.toString();
    }

    private String line() {
        return switch (random.nextInt(22)) {
            case 0, 1, 2 -> "see [[" + one(TARGETS) + "]] and [[" + one(TARGETS) + "]]";
            case 3 -> "![[" + one(TARGETS) + "]]";
            case 4, 5, 6 -> "<<Include(" + one(TARGETS) + ")>>";
            case 7 -> "# One";
            case 8 -> "## Two";
            case 9 -> "<<Names(" + one(FOLDERS) + ")>>";
            case 10 -> "<<Contents(" + one(FOLDERS) + ")>>";
            case 11 -> "<<Files(" + one(FOLDERS) + ")>>";
            case 12 -> "<<Text(" + one(NAMES) + ")>>";
            case 13 -> "<<Backlinks(" + one(NAMES) + ")>>";
            case 14 -> "<<Recent()>>";
            case 15 -> "<<Now(" + one(UNITS) + ")>>";
            case 16 -> "<<After(" + AROUND.plusSeconds(random.nextInt(7200) - 3600L) + ")>>";
            case 17 -> "<<Reader(" + one(List.of("user", "language")) + ")>>";
            case 18 -> "<<Headings()>> <<Nothing()>>\n\n" + one(HOLTS_OWN);
            case 19 -> "<<Link(" + one(NAMES) + ")>>";
            case 20 -> "<<Markdown(" + "((" + one(TARGETS) + ")))>>";
            default -> "<<Refuse(" + one(NAMES) + ")>>";
        };
    }

    /** Somebody's wish to see a page, nearly always as it is now. */
    RenderRequest request() {
        Snapshot snapshot =
                past.isEmpty() || random.nextInt(8) > 0 ? test.head() : test.wiki().at(one(past));
        PageName page = one(snapshot.pages()).name();
        Target target = new Target(page, one(List.of(Format.values())), new WikiAddresses());
        Map<String, String> reader = new HashMap<>();
        if (random.nextBoolean()) {
            reader.put(Variants.USER, one(List.of("ada", "grace")));
        }
        if (random.nextInt(4) == 0) {
            reader.put(Variants.LANGUAGE, one(List.of("de", "en")));
            reader.put(Variants.ZONE, one(List.of("Asia/Tokyo", "America/New_York")));
        }
        return new RenderRequest(snapshot, target, reader);
    }

    byte[] garbage() {
        byte[] bytes = new byte[random.nextInt(200)];
        random.nextBytes(bytes);
        return random.nextBoolean() ? bytes : "HOLTRC01 no".getBytes(StandardCharsets.UTF_8);
    }
}
