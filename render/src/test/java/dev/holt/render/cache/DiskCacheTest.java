package dev.holt.render.cache;

import static dev.holt.render.cache.Rendering.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.evaluation.EvaluationLimits;
import dev.holt.wiki.TestWiki;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DiskCacheTest {
    private static final String PAGE = "text [[A]] <<Include(B)>> <<Names()>>";

    private final TestWiki test = TestWiki.bare();
    private final Path folder = test.wiki().stateFolder().resolve("render");

    @AfterEach
    void close() {
        test.close();
    }

    /** What a process does with a renderer and a page that it shows first and last. */
    private RenderCounts process(CacheOptions options, String... pages) {
        try (PageRenderer renderer = Rendering.renderer(test, options)) {
            for (String page : pages) {
                renderer.render(request(test.head(), page));
            }
            renderer.flush();
            return renderer.counts();
        }
    }

    private void writePages() {
        test.write("Home", PAGE);
        test.write("B", "b [[Gone]]");
    }

    @Test
    void nextProcess_parsesAndEvaluatesNothing() {
        writePages();
        process(Rendering.disk(test), "Home");

        RenderCounts second = process(Rendering.disk(test), "Home");

        assertThat(second.parses()).isZero();
        assertThat(second.evaluations()).isZero();
        assertThat(second.diskHits()).isEqualTo(1);
        assertThat(second.diskWrites()).isZero();
    }

    @Test
    void pageWithoutElements_comesFromTheDisk() {
        test.write("Home", "plain");
        process(Rendering.disk(test), "Home");

        RenderCounts second = process(Rendering.disk(test), "Home");

        assertThat(second.parses()).isZero();
        assertThat(second.diskHits()).isEqualTo(1);
    }

    @Test
    void nextProcessAtTheSameTree_asksTheIndexNothing() {
        test.write("Home", "<<Backlinks(B)>> <<Reader(user)>> [[B]]");
        test.write("B", "b");
        process(Rendering.disk(test), "Home");
        // What the elements asked holds for this tree too, and that is written down.
        test.write("Elsewhere", "no link");
        RenderCounts second = process(Rendering.disk(test), "Home");

        RenderCounts third = process(Rendering.disk(test), "Home");

        assertThat(second.evaluations()).isZero();
        assertThat(second.checks()).isGreaterThan(third.checks());
        assertThat(second.diskWrites()).isEqualTo(1);
        // The macros' versions and the reader: they may be others in each process.
        assertThat(third.checks()).isEqualTo(3);
        assertThat(third.diskWrites()).isZero();
    }

    @Test
    void resultsMadeUnderOtherLimits_areNotUsed() {
        test.write("Home", "<<Include(B)>>");
        test.write("B", "<<Include(C)>>");
        test.write("C", "c");
        for (int depth : new int[] {1, 2}) {
            EvaluationLimits limits = new EvaluationLimits(depth, 1_000, 1_000_000);
            try (PageRenderer renderer =
                    new PageRenderer(
                            Rendering.engine(test, limits), Rendering.disk(test), test.clock())) {
                String text = renderer.render(request(test.head(), "Home")).text();
                assertThat(text.contains("maxIncludeDepth")).isEqualTo(depth == 1);
            }
        }
    }

    @Test
    void nextProcess_evaluatesOnlyWhatChangedBetween() {
        writePages();
        process(Rendering.disk(test), "Home");
        test.write("B", "other b");

        RenderCounts second = process(Rendering.disk(test), "Home");

        assertThat(second.parses()).isEqualTo(1);
        assertThat(second.evaluations()).isEqualTo(1);
    }

    @Test
    void rendererWithTheSameFolder_usesWhatAnotherMadeMeanwhile() {
        writePages();
        try (PageRenderer one = Rendering.renderer(test, Rendering.disk(test));
                PageRenderer other = Rendering.renderer(test, Rendering.disk(test))) {
            one.render(request(test.head(), "Home"));
            one.flush();

            RenderedPage page = other.render(request(test.head(), "Home"));

            assertThat(page.origin()).isEqualTo(Origin.DISK);
            assertThat(page.evaluated()).isZero();
            assertThat(other.counts().parses()).isZero();
        }
    }

    @Test
    void otherProducer_usesNothing() {
        writePages();
        process(Rendering.disk(test), "Home");

        CacheOptions other = CacheOptions.inMemory("other").withDisk(DiskOptions.in(folder));

        assertThat(process(other, "Home").diskHits()).isZero();
    }

    @Test
    void deletedFolder_isMadeAgain() throws IOException {
        writePages();
        process(Rendering.disk(test), "Home");
        DamagedFiles.deleteAll(folder);

        assertThat(process(Rendering.disk(test), "Home").misses()).isEqualTo(1);
        assertThat(process(Rendering.disk(test), "Home").diskHits()).isEqualTo(1);
    }

    @Test
    void folderThatCannotBeWritten_isNoError() throws IOException {
        writePages();
        Files.write(folder, new byte[1]);

        assertThat(process(Rendering.disk(test), "Home").diskWrites()).isZero();
    }

    @Test
    void everyChangedByte_isAMiss() throws IOException {
        test.write("Home", "plain");
        process(Rendering.disk(test), "Home");
        Path file = DamagedFiles.in(folder).getFirst();
        byte[] whole = Files.readAllBytes(file);

        for (int i = 0; i < whole.length; i++) {
            byte[] damaged = whole.clone();
            damaged[i] ^= 0x10;
            Files.write(file, damaged);
            assertThat(process(Rendering.disk(test), "Home"))
                    .as("byte %d", i)
                    .matches(counts -> counts.parses() == 1 && counts.damagedFiles() == 1);
        }
    }

    @Test
    void cutFile_isAMiss() throws IOException {
        test.write("Home", "plain");
        process(Rendering.disk(test), "Home");
        Path file = DamagedFiles.in(folder).getFirst();
        byte[] whole = Files.readAllBytes(file);

        for (int length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(process(Rendering.disk(test), "Home").parses()).isEqualTo(1);
        }
    }

    @Test
    void entryInAnothersPlace_isAMiss() throws IOException {
        test.write("One", "one");
        test.write("Two", "two");
        process(Rendering.disk(test), "One");
        Path one = DamagedFiles.in(folder).getFirst();
        byte[] content = Files.readAllBytes(one);
        process(Rendering.disk(test), "Two");
        for (Path file : DamagedFiles.in(folder)) {
            Files.write(file, content);
        }

        assertThat(render("Two", RenderedPage::text)).isEqualTo("two\n");
        assertThat(render("One", RenderedPage::text)).isEqualTo("one\n");
    }

    private <T> T render(String page, Function<RenderedPage, T> what) {
        try (PageRenderer renderer = Rendering.renderer(test, Rendering.disk(test))) {
            return what.apply(renderer.render(request(test.head(), page)));
        }
    }

    private CacheOptions bounded(long bytes, int files) {
        return Rendering.memory().withDisk(DiskOptions.in(folder).withBounds(bytes, files));
    }

    @Test
    void filesAtTheLimit_allStay() {
        String[] pages = writtenPages(16);

        process(bounded(1_000_000, 16), pages);

        assertThat(DamagedFiles.in(folder)).hasSize(16);
    }

    @Test
    void filesPastTheLimit_areRemovedDownToASixteenthBelowIt() {
        String[] pages = writtenPages(17);

        process(bounded(1_000_000, 16), pages);

        assertThat(DamagedFiles.in(folder)).hasSize(15);
    }

    @Test
    void bytesPastTheLimit_areRemoved() throws IOException {
        String[] pages = writtenPages(40);

        process(bounded(16_000, 1000), pages);

        long bytes = 0;
        for (Path file : DamagedFiles.in(folder)) {
            bytes += Files.size(file);
        }
        // A sixteenth may have been written since the last look.
        assertThat(bytes).isLessThanOrEqualTo(17_000).isGreaterThan(10_000);
    }

    private String[] writtenPages(int count) {
        Map<String, String> pages = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            pages.put("P" + i, "page " + i + "x".repeat(500));
        }
        test.writeAll(pages);
        return pages.keySet().toArray(String[]::new);
    }

    @Test
    void fileUsedLastLongAgo_isRemovedFirst() throws IOException {
        String[] pages = writtenPages(16);
        process(bounded(1_000_000, 16), pages);
        Instant longAgo = Instant.parse("2020-01-01T00:00:00Z");
        List<Path> files = DamagedFiles.in(folder);
        for (Path file : files) {
            Files.setLastModifiedTime(file, FileTime.from(longAgo));
        }
        // Reading marks this one as used.
        process(bounded(1_000_000, 16), "P3");
        Optional<Path> used =
                files.stream().filter(file -> !modified(file).equals(longAgo)).findFirst();
        test.write("New", "new");
        process(bounded(1_000_000, 16), "New");

        assertThat(used).isPresent();
        assertThat(used.get()).exists();
        assertThat(DamagedFiles.in(folder)).hasSize(15);
    }

    private static Instant modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void abandonedUnfinishedFile_isRemoved() throws IOException {
        Files.createDirectories(folder.resolve("ab"));
        Path abandoned = Files.createFile(folder.resolve("ab/new-1"));
        Path fresh = Files.createFile(folder.resolve("ab/new-2"));
        Instant now = test.clock().instant();
        Files.setLastModifiedTime(abandoned, FileTime.from(now.minusSeconds(3601)));
        Files.setLastModifiedTime(fresh, FileTime.from(now.minusSeconds(3599)));
        test.write("Home", "plain");
        test.clock().set(now);

        process(Rendering.disk(test), "Home");

        assertThat(abandoned).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void entryLargerThanASixteenthOfTheDisk_isNotStored() {
        test.write("Large", "x".repeat(2000));

        assertThat(process(bounded(16 * 1900, 100), "Large").diskWrites()).isZero();
        assertThat(process(bounded(16 * 2200, 100), "Large").diskWrites()).isEqualTo(1);
    }
}
