package dev.holt.tools.operation;

import dev.holt.index.WikiIndex;
import dev.holt.render.MarkdownException;
import dev.holt.render.TextEdit;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import dev.holt.wiki.WikiException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Seeded changes to a small wiki whose pages ask each other about links, tags, words, properties
 * and history: by the writer and behind its back.
 */
final class AskingWiki {
    private static final Attribution ANN =
            Attribution.of(new PersonIdentity("Ann", "ann@example.org"));
    private static final List<String> NAMES =
            List.of(
                    "Home",
                    "Auth",
                    "Design",
                    "Design/Auth",
                    "Design/Plan",
                    "Design/Plan/Deep",
                    "Guide",
                    "Guide/Auth",
                    "Guide/Start",
                    "Guide/Start/More",
                    "My Page",
                    "Umlaut Ä");
    private static final List<String> TARGETS =
            List.of("Home", "auth", "Plan", "Start", "Design/Auth", "Guide", "Gone", "more#Part");
    private static final List<String> WORDS = List.of("kettle", "garden", "river", "stone");
    private static final List<String> TAGS = List.of("draft", "team", "team/red", "team/blue");
    private static final List<String> PROPERTIES = List.of("status", "owner");

    private final TestWiki test;
    private final WikiWriter writer;
    private final Random random;

    AskingWiki(TestWiki test, Supplier<WikiIndex> index, Random random) {
        this.test = test;
        this.writer = new WikiWriter(test.wiki(), index);
        this.random = random;
        NAMES.forEach(name -> test.write(name, text()));
    }

    /** Any page that there is. */
    PageName page() {
        return one(test.head().pages()).name();
    }

    /** Changes the wiki, or finds that this change is refused. */
    boolean step() {
        test.clock().advance(Duration.ofMinutes(random.nextInt(20) == 0 ? 1440 : 1));
        Snapshot head = test.head();
        switch (random.nextInt(14)) {
            case 0, 1 -> test.write(one(NAMES), text());
            case 2 -> test.writeAll(Map.of(one(NAMES), text(), "Extra/One", text()));
            case 3 -> test.delete(page(head));
            case 4 -> test.write(page(head), head.page(page(head)).text());
            default -> {
                return written(asked(head));
            }
        }
        return true;
    }

    private Step asked(Snapshot head) {
        Optional<String> base = Optional.of(head.revision().id());
        return switch (random.nextInt(9)) {
            case 0, 1 -> new Step.WritePage(one(NAMES), text(), Optional.empty());
            case 2 -> new Step.WritePage(page(head), text(), base);
            case 3 -> new Step.DeletePage(page(head), base);
            case 4, 5 -> new Step.MovePage(page(head), one(NAMES), random.nextBoolean(), base);
            case 6 -> edit(page(head), new TextEdit.SetProperty("tags", List.of(one(TAGS))));
            case 7 -> edit(page(head), new TextEdit.SetProperty(one(PROPERTIES), one(WORDS)));
            default -> edit(page(head), new TextEdit.Append(line(), Optional.empty()));
        };
    }

    private static Step edit(String page, TextEdit edit) {
        return new Step.EditPage(page, List.of(edit), Optional.empty());
    }

    private boolean written(Step step) {
        // The last pages stay, so that there is always something to see.
        if (step instanceof Step.DeletePage && test.head().pages().size() < 4) {
            return false;
        }
        try {
            return !writer.write(List.of(step), ANN, false).commit().changes().isEmpty();
        } catch (WikiException | MarkdownException | RefusedChange | StepFailed refused) {
            return false;
        }
    }

    private String page(Snapshot snapshot) {
        List<PageEntry> pages = snapshot.pages();
        return one(pages).name().value();
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        if (random.nextBoolean()) {
            text.append("---\ntags: [").append(one(TAGS)).append("]\n");
            text.append(one(PROPERTIES)).append(": ").append(one(WORDS)).append("\n---\n");
        }
        text.append("# About ").append(one(WORDS)).append("\n\n");
        for (int i = random.nextInt(6); i >= 0; i--) {
            text.append(random.nextInt(5) == 0 ? "## Part" : line()).append("\n\n");
        }
        return text.toString();
    }

    private String line() {
        return switch (random.nextInt(19)) {
            case 0 -> "<<Backlinks>>";
            case 1 -> "<<Backlinks(" + one(TARGETS) + ")>>";
            case 2 -> "<<Tagged(" + one(TAGS) + ")>>";
            case 3 -> "<<Search(" + one(WORDS) + ")>>";
            case 4 -> "<<Search(" + one(WORDS) + " -" + one(WORDS) + ", limit=2)>>";
            case 5 -> "<<OrphanedPages>>";
            case 6 -> "<<OrphanedPages(Guide/)>>";
            case 7 -> "<<WantedPages>>";
            case 8 -> "<<RecentChanges(limit=5)>>";
            case 9 -> "<<RecentChanges(days=1, prefix=Guide/)>>";
            case 10 -> "<<PageList(" + one(List.of("Guide/", "D", "**/Auth")) + ")>>";
            case 11 -> "<<Children(2)>>";
            case 12 -> "<<Property(" + one(PROPERTIES) + ", " + one(TARGETS) + ")>>";
            case 13 -> "There are <<PageCount>> pages and #" + one(TAGS) + ".";
            case 14, 15 -> "<<Include(" + one(TARGETS) + ")>>";
            case 16 -> "A " + one(WORDS) + " by the " + one(WORDS) + ", see [[Wanted]].";
            default -> "See [[" + one(TARGETS) + "]] and [it](/" + one(TARGETS) + ".md).";
        };
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
