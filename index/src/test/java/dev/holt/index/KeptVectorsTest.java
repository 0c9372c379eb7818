package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.index.embedding.ConceptEmbedder;
import dev.holt.index.embedding.EmbeddingLimits;
import dev.holt.index.embedding.EmbeddingOptions;
import dev.holt.wiki.TestWiki;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A text is sent once, whatever happens to its page, the index and the process. */
class KeptVectorsTest {
    private final TestWiki test = TestWiki.bare();
    private final ConceptEmbedder embedder = new ConceptEmbedder();

    @AfterEach
    void close() {
        test.close();
    }

    private MeaningWiki open() {
        return open(embedder);
    }

    private MeaningWiki open(ConceptEmbedder with) {
        return MeaningWiki.on(test, new EmbeddingOptions(with, MeaningWiki.LIMITS));
    }

    /** The texts that were sent and are no questions. */
    private List<String> sent() {
        return embedder.texts().stream().filter(text -> text.contains("\n")).toList();
    }

    @Test
    void withoutEmbedder_nothingIsKept() throws IOException {
        test.write("Page", "# Page\n\ndelete things\n");
        try (WikiIndex index = WikiIndex.open(test.wiki(), IndexOptions.defaults())) {
            SearchResult result = index.search(SearchQuery.of("erase", 10), test.head());

            assertThat(result.meaning()).isEmpty();
            assertThat(result.hits()).isEmpty();
            assertThat(index.embeddingStatus()).isEmpty();
        }
        assertThat(folder()).doesNotExist();
    }

    @Test
    void text_saysWhatItBelongsTo() {
        test.write("Page", "# Manual\n\n## Disks\n\n### Erasing\n\ntake care\n");
        try (MeaningWiki wiki = open()) {
            wiki.filled();
        }

        assertThat(sent()).contains("Manual\nManual > Disks > Erasing\ntake care");
    }

    @Test
    void newProcess_sendsNothingAgain() {
        test.write("Page", "# Page\n\ndelete things\n\n## More\n\nand others\n");
        try (MeaningWiki wiki = open()) {
            wiki.filled();
        }
        assertThat(sent()).hasSize(2);

        try (MeaningWiki wiki = open()) {
            wiki.filled();
            wiki.assertFound("erase", "Page");
        }
        assertThat(sent()).hasSize(2);
    }

    @Test
    void indexBuiltAnew_sendsNothingAgain() throws IOException {
        test.write("Page", "# Page\n\ndelete things\n");
        try (MeaningWiki wiki = open()) {
            wiki.filled();
        }
        delete(test.wiki().stateFolder().resolve("index"));

        try (MeaningWiki wiki = open()) {
            wiki.filled();
            wiki.assertFound("erase", "Page");
        }
        assertThat(sent()).hasSize(1);
    }

    @Test
    void movedPage_isNotSentAgain() {
        test.write("Page", "# Title\n\ndelete things\n");
        try (MeaningWiki wiki = open()) {
            wiki.filled();
            test.delete("Page");
            test.write("Elsewhere/Other", "# Title\n\ndelete things\n");
            wiki.filled();
            wiki.assertFound("erase", "Elsewhere/Other");
        }
        assertThat(sent()).hasSize(1);
    }

    @Test
    void changedSection_isTheOnlyOneSent() {
        test.write("Page", "# Page\n\nfirst\n\n## A\n\nsecond\n\n## B\n\nthird\n");
        try (MeaningWiki wiki = open()) {
            wiki.filled();
            test.write("Page", "# Page\n\nfirst\n\n## A\n\nchanged\n\n## B\n\nthird\n");
            wiki.filled();
        }
        assertThat(sent()).hasSize(4).last().isEqualTo("Page\nPage > A\nchanged");
    }

    @Test
    void anotherProcess_usesWhatIsThere() {
        test.write("Page", "# Page\n\ndelete things\n");
        ConceptEmbedder theirs = new ConceptEmbedder();
        try (MeaningWiki wiki = open();
                Wiki otherWiki = Wiki.open(test.folder(), WikiOptions.defaults());
                WikiIndex other =
                        WikiIndex.open(
                                otherWiki,
                                IndexOptions.defaults()
                                        .withEmbedding(
                                                new EmbeddingOptions(
                                                        theirs, MeaningWiki.LIMITS)))) {
            wiki.filled();
            SearchResult found = other.search(SearchQuery.of("erase", 10), otherWiki.head());
            assertThat(MeaningWiki.pages(found)).containsExactly("Page");
            test.write("Second", "# Second\n\nwash the car\n");
            wiki.filled();

            found = other.search(SearchQuery.of("automobile", 10), otherWiki.head());

            assertThat(MeaningWiki.pages(found)).containsExactly("Second");
        }
        assertThat(theirs.texts()).containsExactly("erase", "automobile");
    }

    @Test
    void whileAnotherProcessWrites_nothingIsSent() throws IOException {
        test.write("Page", "# Page\n\ndelete things\n");
        try (MeaningWiki wiki = open()) {
            wiki.filled();
            test.write("Second", "# Second\n\nwash the car\n");
            try (Directory directory = FSDirectory.open(only(folder()));
                    Lock lock = directory.obtainLock("holt.lock")) {
                wiki.idle();
                assertThat(sent()).hasSize(1);
                lock.ensureValid();
            }
            wiki.filled();
        }
        assertThat(sent()).hasSize(2);
    }

    @Test
    void damagedVectors_areMadeAnew() throws IOException {
        test.write("Page", "# Page\n\ndelete things\n");
        try (MeaningWiki wiki = open()) {
            wiki.filled();
        }
        for (Path file : files(only(folder()))) {
            if (!file.getFileName().toString().endsWith(".lock")) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }

        try (MeaningWiki wiki = open()) {
            wiki.filled();
            wiki.assertFound("erase", "Page");
        }
        assertThat(sent()).hasSize(2);
    }

    @Test
    void vectorsDamagedWhileOpen_leaveWhatWordsFindAndAreMadeAnew() throws IOException {
        test.write("Page", "# Page\n\ndelete things\n");
        try (MeaningWiki wiki = open()) {
            wiki.filled();
            long parsed = wiki.index().pagesParsed();
            for (Path file : files(only(folder()))) {
                if (!file.getFileName().toString().endsWith(".lock")) {
                    Files.write(file, new byte[0]);
                }
            }

            SearchResult result = wiki.search("delete");

            assertThat(MeaningWiki.pages(result)).containsExactly("Page");
            assertThat(result.meaning().orElseThrow().problem()).isPresent();
            wiki.filled();
            wiki.assertFound("erase", "Page");
            assertThat(wiki.index().pagesParsed()).isEqualTo(parsed);
        }
    }

    @Test
    void anotherModel_hasItsOwn() throws IOException {
        test.write("Page", "# Page\n\ndelete things\n");
        ConceptEmbedder second = new ConceptEmbedder("second/model", 32);
        try (MeaningWiki wiki = open();
                MeaningWiki other = open(second)) {
            wiki.filled();
            other.filled();
            other.assertFound("erase", "Page");
            wiki.assertFound("erase", "Page");
            assertThat(other.status().dimension()).isEqualTo(32);
        }
        assertThat(files(folder())).hasSize(2);
    }

    @Test
    void modelThatChangesItsDimension_isSaidWithTheRemedy() {
        test.write("Page", "# Page\n\ndelete things\n");
        try (MeaningWiki wiki = open()) {
            wiki.filled();
        }
        try (MeaningWiki wiki = open(new ConceptEmbedder("concepts", 32))) {
            SearchResult result = wiki.search("delete things");

            assertThat(MeaningWiki.pages(result)).containsExactly("Page");
            assertThat(result.meaning().orElseThrow().problem().orElseThrow())
                    .contains("32 numbers", "have 256", "delete the folder 'vectors'");
            test.write("Second", "# Second\n\nwash the car\n");
            wiki.idle();
            assertThat(wiki.status().problem().orElseThrow()).contains("32 numbers");
        }
    }

    @Test
    void killedProcess_leavesWhatItHadCommitted() throws Exception {
        int pages = KilledEmbedding.BEFORE + 3;
        for (int i = 0; i < pages; i++) {
            test.write("Page" + i, "# Page" + i + "\n\nnumber" + i + "\n");
        }
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledEmbedding.class.getName(),
                                test.folder().toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("blocked");
        }
        process.destroyForcibly().waitFor();

        try (MeaningWiki wiki = open()) {
            wiki.filled();
        }
        assertThat(sent()).hasSize(pages - KilledEmbedding.BEFORE);
    }

    @Test
    void textAtTheLimit_isSentWholeAndALongerOneCut() {
        EmbeddingLimits.Sizes sizes = MeaningWiki.LIMITS.sizes();
        EmbeddingLimits short10 =
                MeaningWiki.LIMITS.with(
                        new EmbeddingLimits.Sizes(
                                10,
                                sizes.batchTexts(),
                                sizes.maxDimension(),
                                sizes.commitAfter(),
                                sizes.cachedQueries()));
        test.write("A", "# AB\n\n1234567\n");
        test.write("B", "# CD\n\n12345678\n");
        try (MeaningWiki wiki = MeaningWiki.on(test, new EmbeddingOptions(embedder, short10))) {
            wiki.filled();
        }
        assertThat(sent()).containsExactlyInAnyOrder("AB\n1234567", "CD\n1234567");
    }

    private Path folder() {
        return test.wiki().stateFolder().resolve("vectors");
    }

    private static Path only(Path folder) throws IOException {
        List<Path> files = files(folder);
        assertThat(files).hasSize(1);
        return files.getFirst();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.delete(file);
        }
    }
}
