package dev.holt.render.cache;

import static dev.holt.render.cache.Rendering.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.render.evaluation.Dependency;
import dev.holt.render.macro.Variants;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import dev.holt.wiki.WikiException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageRendererTest {
    private final TestWiki test = TestWiki.bare();
    private final PageRenderer renderer = Rendering.renderer(test, Rendering.memory());

    @AfterEach
    void close() {
        renderer.close();
        test.close();
    }

    private String html(String page) {
        return renderer.render(request(test.head(), page)).text();
    }

    private Work work(Runnable action) {
        RenderCounts before = renderer.counts();
        action.run();
        RenderCounts after = renderer.counts();
        return new Work(
                after.parses() - before.parses(),
                after.evaluations() - before.evaluations(),
                after.checks() - before.checks());
    }

    private record Work(long parses, long evaluations, long checks) {}

    @Test
    void unchangedPage_isNeitherParsedNorEvaluatedNorChecked() {
        test.write("Home", "[[A]] and <<Names()>>");
        html("Home");

        assertThat(work(() -> html("Home"))).isEqualTo(new Work(0, 0, 0));
    }

    @Test
    void changeThatTouchesNoDependency_causesNoEvaluation() {
        test.write("Home", "[[A]] <<Include(B)>> <<Contents(Sub)>>");
        test.write("A", "a");
        test.write("B", "b");
        test.write("Sub/C", "c");
        html("Home");
        test.write("A", "another a");
        test.write("Elsewhere/D", "d");

        Work work = work(() -> html("Home"));

        assertThat(work.parses()).isZero();
        assertThat(work.evaluations()).isZero();
        assertThat(work.checks()).isPositive();
        assertThat(work(() -> html("Home")).checks()).isZero();
    }

    @Test
    void newPage_isEvaluatedOnlyByElementsThatAskedForIt() {
        test.write("Home", "[[B]] [[C]] [[D]] <<Text(E)>>");
        assertThat(html("Home")).contains("class=\"missing\" href=\"wiki://page/B\"");
        test.write("B", "b");

        assertThat(work(() -> assertThat(html("Home")).contains("<a href=\"wiki://page/B\">B</a>")))
                .matches(work -> work.parses() == 0 && work.evaluations() == 1);
    }

    @Test
    void edit_parsesOnce() {
        test.write("Home", "one [[A]]");
        html("Home");
        test.write("Home", "two [[A]]");

        assertThat(work(() -> assertThat(html("Home")).startsWith("two ")))
                .isEqualTo(new Work(1, 1, 0));
    }

    @Test
    void movedPage_keepsItsProgram() {
        CacheOptions options = Rendering.disk(test);
        test.write("Old", "text");
        try (PageRenderer withDisk = Rendering.renderer(test, options)) {
            withDisk.render(request(test.head(), "Old"));
            withDisk.flush();
            test.delete("Old");
            test.write("New", "text");

            withDisk.render(request(test.head(), "New"));

            assertThat(withDisk.counts().parses()).isEqualTo(1);
        }
    }

    @Test
    void editOfIncludedPage_parsesThatPageOnly() {
        test.write("Home", "a <<Include(B)>>\nc <<Include(D)>>");
        test.write("B", "b [[X]]");
        test.write("D", "d");
        html("Home");
        test.write("B", "bb [[X]]");

        // The transclusion and the link inside it.
        assertThat(work(() -> assertThat(html("Home")).contains("bb ")))
                .matches(work -> work.parses() == 1 && work.evaluations() == 2);
    }

    @Test
    void linkInsideIncludedPage_isDependencyOfTheIncludingPage() {
        test.write("Home", "<<Include(B)>>");
        test.write("B", "[[X]]");
        assertThat(html("Home")).contains("missing");

        test.write("X", "x");

        assertThat(html("Home")).doesNotContain("missing");
    }

    @Test
    void oldRevision_isRenderedAsItWas() {
        test.write("Home", "<<Text(A)>>");
        Revision before = test.write("A", "one");
        test.write("A", "two");

        assertThat(html("Home")).contains("two");
        assertThat(renderer.render(request(test.wiki().at(before), "Home")).text()).contains("one");
        assertThat(html("Home")).contains("two");
    }

    @Test
    void recentChanges_areNewAfterACommitWithTheSameTree() {
        test.write("Home", "<<Recent()>>");
        String before = html("Home");
        String rootTree = test.head().rootTree();
        test.write("A", "a");
        Revision newest = test.delete("A");

        assertThat(test.head().rootTree()).isEqualTo(rootTree);
        assertThat(html("Home")).isNotEqualTo(before).contains(newest.id());
    }

    @Test
    void time_isReadAnewWhenItsPeriodEnds() {
        test.write("Home", "<<Now(HOURS)>>");
        assertThat(html("Home")).contains("2026-01-01T12:00Z");
        Instant start = test.clock().instant().minusSeconds(1);
        assertThat(start).isEqualTo("2026-01-01T12:00:00Z");

        test.clock().set(start.plus(Duration.ofHours(1)).minusNanos(1));
        assertThat(work(() -> html("Home"))).isEqualTo(new Work(0, 0, 0));
        test.clock().set(start.plus(Duration.ofHours(1)));
        assertThat(html("Home")).contains("2026-01-01T13:00Z");
        test.clock().set(start);
        assertThat(html("Home")).contains("2026-01-01T12:00Z");
    }

    @Test
    void validUntil_isTheEarliestEnd() {
        test.write("Home", "<<Now(DAYS)>> <<Now(HOURS)>>");

        assertThat(renderer.render(request(test.head(), "Home")).validUntil())
                .contains(Instant.parse("2026-01-01T13:00:00Z"));
    }

    @Test
    void zone_decidesWhatTheTimeIs() {
        test.write("Home", "<<Now(DAYS)>>");
        Map<String, String> tokyo = Map.of(Variants.ZONE, "Asia/Tokyo");
        test.clock().set(Instant.parse("2026-01-01T20:00:00Z"));

        assertThat(html("Home")).contains("2026-01-01T00:00Z");
        assertThat(renderer.render(request(test.head(), "Home", tokyo)).text())
                .contains("2026-01-02T00:00+09:00");
    }

    @Test
    void pageThatReadsNoVariant_isStoredOnce() {
        test.write("Home", "[[A]]");
        for (String user : List.of("ada", "grace", "alan")) {
            renderer.render(request(test.head(), "Home", Map.of(Variants.USER, user)));
        }

        assertThat(renderer.counts().evaluations()).isEqualTo(1);
        assertThat(renderer.counts().fastHits()).isEqualTo(2);
    }

    @Test
    void pageThatReadsAVariant_isStoredForEachOfItsValues() {
        test.write("Home", "<<Reader(user)>> [[A]]");
        for (int round = 0; round < 2; round++) {
            for (String user : List.of("ada", "grace")) {
                Map<String, String> facts = Map.of(Variants.USER, user, Variants.ZONE, "Z");
                assertThat(renderer.render(request(test.head(), "Home", facts)).text())
                        .contains(user);
            }
            assertThat(html("Home")).contains("nobody");
        }

        // The macro for each of three readers, the link once.
        assertThat(renderer.counts().evaluations()).isEqualTo(4);
    }

    @Test
    void elementSharedByReaders_isNewForAllOfThem() {
        test.write("Home", "<<Reader(user)>> <<Text(A)>>");
        test.write("A", "one");
        Map<String, String> ada = Map.of(Variants.USER, "ada");
        html("Home");
        renderer.render(request(test.head(), "Home", ada));
        test.write("A", "two");
        html("Home");

        assertThat(renderer.render(request(test.head(), "Home", ada)).text()).contains("two");
    }

    @Test
    void readersAtTheLimit_areAllKept_andOneMoreDropsTheOldest() {
        PageRenderer two = Rendering.renderer(test, Rendering.memory().withMaxVariants(2));
        test.write("Home", "<<Reader(user)>>");
        for (String user : List.of("a", "b", "a", "b")) {
            two.render(request(test.head(), "Home", Map.of(Variants.USER, user)));
        }
        assertThat(two.counts().evaluations()).isEqualTo(2);

        two.render(request(test.head(), "Home", Map.of(Variants.USER, "c")));
        two.render(request(test.head(), "Home", Map.of(Variants.USER, "b")));
        assertThat(two.counts().evaluations()).isEqualTo(3);
        two.render(request(test.head(), "Home", Map.of(Variants.USER, "a")));
        assertThat(two.counts().evaluations()).isEqualTo(4);
    }

    @Test
    void missingPage_isAnErrorWithNearNames() {
        test.write("Home", "text");

        assertThatThrownBy(() -> html("home"))
                .isInstanceOf(WikiException.UnknownPage.class)
                .hasMessageContaining("Home");
    }

    @Test
    void explanation_namesDependenciesAndTheOneThatFailedLast() {
        test.write("Home", "[[A]]");
        test.write("A", "a");
        Snapshot first = test.head();
        Explanation fresh = renderer.explain(request(first, "Home"));
        test.delete("A");
        Explanation after = renderer.explain(request(test.head(), "Home"));

        assertThat(fresh.page().origin()).isEqualTo(Origin.FRESH);
        assertThat(fresh.lastFailed()).isEmpty();
        assertThat(fresh.nanos()).isPositive();
        assertThat(fresh.dependencies())
                .containsExactly(
                        new Dependency.PageContent(
                                new PageName("Home"),
                                first.blobId(new PageName("Home")).orElseThrow()),
                        new Dependency.PageExists("A", true));
        assertThat(after.page().origin()).isEqualTo(Origin.MEMORY);
        assertThat(after.page().evaluated()).isEqualTo(1);
        assertThat(after.lastFailed()).contains(new Dependency.PageExists("A", true));
    }

    @Test
    void affected_areThoseOfWhichADependencyChanged() {
        test.write("Home", "[[A]]");
        test.write("Guide", "<<Text(Home)>>");
        test.write("Other", "other");
        List<Basis> all =
                List.of("Home", "Guide", "Other").stream()
                        .map(page -> renderer.render(request(test.head(), page)).basis())
                        .toList();
        Snapshot same = test.head();
        test.write("A", "a");
        Snapshot withA = test.head();
        test.write("Home", "changed");
        test.delete("Other");

        assertThat(renderer.affected(all, same)).isEmpty();
        assertThat(renderer.affected(all, withA)).containsExactly(all.get(0));
        assertThat(renderer.affected(all, test.head())).isEqualTo(all);
    }

    @Test
    void renderedPage_givesItsBytesInEveryForm() throws IOException {
        test.write("Home", "ä");
        RenderedPage page = renderer.render(request(test.head(), "Home"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        page.writeTo(out);
        byte[] expected = "ä\n".getBytes(StandardCharsets.UTF_8);

        assertThat(page.text()).isEqualTo("ä\n");
        assertThat(page.bytes()).isEqualTo(expected);
        assertThat(out.toByteArray()).isEqualTo(expected);
        assertThat(page.buffer().remaining()).isEqualTo(page.size()).isEqualTo(expected.length);
        assertThat(page.buffer().isReadOnly()).isTrue();
    }

    @Test
    void brokenMacro_isNotKept() {
        test.write("Home", "<<Break()>> [[A]]");

        assertThat(html("Home")).contains("Break()").doesNotContain("secret");
        assertThat(work(() -> html("Home")))
                .matches(work -> work.parses() == 0 && work.evaluations() == 1);
    }

    @Test
    void otherMacroVersion_isNotServedFromTheDisk() {
        test.write("Home", "<<Reader(user)>>");
        CacheOptions options = Rendering.disk(test);
        RenderEngine same = Rendering.engine(test);
        try (PageRenderer first = new PageRenderer(same, options, test.clock())) {
            first.render(request(test.head(), "Home"));
            first.flush();
        }
        RenderEngine other =
                new RenderEngine(
                        same.compiler(), new TestMacros("2"), same.queries(), same.limits());
        try (PageRenderer second = new PageRenderer(other, options, test.clock())) {
            second.render(request(test.head(), "Home"));

            assertThat(second.counts().evaluations()).isEqualTo(1);
            assertThat(second.counts().parses()).isZero();
        }
    }
}
