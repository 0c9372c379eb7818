package dev.holt.tools.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.index.IndexOptions;
import dev.holt.index.WikiIndex;
import dev.holt.render.LinkResolver;
import dev.holt.render.LinkTarget;
import dev.holt.render.MarkdownPage;
import dev.holt.render.PageLink;
import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.FileChange;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import dev.holt.wiki.WikiException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever moves, every link leads to the page or file that it led to. */
class MoveKeepsLinksTest {
    private static final Attribution ANN =
            Attribution.of(new PersonIdentity("Ann", "ann@example.org"));
    private static final int MOVES = 8;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void randomMoves_keepEveryLink(long seed) {
        Random random = new Random(seed);
        Map<String, byte[]> files = new TreeMap<>();
        RandomWiki.files(random)
                .forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        try (TestWiki test = TestWiki.bare();
                WikiIndex index = WikiIndex.open(test.wiki(), IndexOptions.defaults())) {
            test.commit("Make up a wiki", files);
            WikiWriter writer = new WikiWriter(test.wiki(), () -> index);
            int made = 0;
            for (int i = 0; i < MOVES; i++) {
                Snapshot before = test.head();
                Optional<WriteOutcome> outcome = move(writer, before, random);
                if (outcome.isPresent()) {
                    made++;
                    check(before, test.head(), outcome.get());
                }
            }
            assertThat(made).isPositive();
        }
    }

    private static Optional<WriteOutcome> move(
            WikiWriter writer, Snapshot snapshot, Random random) {
        List<PageEntry> pages = snapshot.pages();
        String page = pages.get(random.nextInt(pages.size())).name().value();
        Step step =
                new Step.MovePage(
                        page, RandomWiki.name(random), random.nextInt(3) == 0, Optional.empty());
        try {
            return Optional.of(writer.write(List.of(step), ANN, false));
        } catch (WikiException.NameTaken | RefusedChange badTarget) {
            return Optional.empty();
        }
    }

    private static void check(Snapshot before, Snapshot after, WriteOutcome outcome) {
        Map<String, String> moved = new HashMap<>();
        for (FileChange change : outcome.commit().changes()) {
            change.fromPath().ifPresent(from -> moved.put(from, change.path()));
        }
        for (PageEntry entry : before.pages()) {
            PageName page = entry.name();
            PageName now = PageName.ofPath(moved.getOrDefault(page.path(), page.path()));
            assertThat(targets(after, now, Map.of()))
                    .as("links of %s, now %s, after moving %s", page, now, moved)
                    .isEqualTo(
                            keptWhere(targets(before, page, moved), targets(after, now, Map.of())));
        }
        assertThat(outcome.links().orElseThrow().broken()).isEmpty();
    }

    /** Links that led nowhere may lead anywhere now. */
    private static List<String> keptWhere(List<String> before, List<String> after) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            expected.add(
                    before.get(i).isEmpty() && i < after.size() ? after.get(i) : before.get(i));
        }
        return expected;
    }

    /** Where each link leads, by the name that its target has after a move; empty for nowhere. */
    private static List<String> targets(
            Snapshot snapshot, PageName page, Map<String, String> moved) {
        LinkResolver resolver = new LinkResolver(snapshot.names());
        List<String> targets = new ArrayList<>();
        for (PageLink link : MarkdownPage.parse(snapshot.page(page.value()).text()).links()) {
            targets.add(
                    switch (resolver.resolve(page, link)) {
                        case LinkTarget.ToPage(PageName to, Optional<String> anchor) ->
                                moved.getOrDefault(to.path(), to.path()) + anchor;
                        case LinkTarget.ToAttachment(AttachmentName to) ->
                                moved.getOrDefault(to.path(), to.path());
                        case LinkTarget.External(String address) -> address;
                        case LinkTarget.Missing _, LinkTarget.Ambiguous _ -> "";
                    });
        }
        return targets;
    }
}
