package dev.holt.bench.search;

import com.sun.management.OperatingSystemMXBean;
import dev.holt.bench.Samples;
import dev.holt.index.IndexOptions;
import dev.holt.index.SearchQuery;
import dev.holt.index.WikiIndex;
import dev.holt.wiki.Change;
import dev.holt.wiki.ChangeSet;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Provenance;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Measures searching a wiki: building the index, queries beside bare Lucene's, the time from a
 * write to the search that finds it, and catching up with commits of others.
 */
public final class SearchCosts {
    private static final int BUILDS = 4;
    private static final int QUERIES = 400;
    private static final int ROUNDS = 5;
    private static final int WRITES = 150;
    private static final int WARM_UP = 30;
    private static final int HITS = 10;
    private static final int COMMITS = 1_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1 << 20;

    private final PrintStream out;
    private final Wiki wiki;
    private final Random random = new Random(42);

    private SearchCosts(PrintStream out, Wiki wiki) {
        this.out = out;
        this.wiki = wiki;
    }

    /**
     * Measures the bare wiki in the folder {@code arguments[0]}, which it changes; or fills the
     * empty bare repository {@code arguments[1]} with {@code arguments[2]} copies of its pages.
     */
    public static void main(String[] arguments) throws IOException {
        try (Wiki wiki = Wiki.open(Path.of(arguments[0]), WikiOptions.defaults())) {
            if (arguments.length > 1) {
                int copies = Integer.parseInt(arguments[2]);
                FastImport.copies(wiki.head(), copies, Path.of(arguments[1]));
            } else {
                new SearchCosts(System.out, wiki).run();
            }
        }
    }

    private void run() throws IOException {
        out.printf(Locale.ROOT, "%n%,d pages%n", wiki.head().pages().size());
        for (int build = 1; build <= BUILDS; build++) {
            build(build);
        }
        try (WikiIndex index = WikiIndex.open(wiki, IndexOptions.defaults())) {
            queries(index);
            memory();
            writes(index);
        }
        catchUp();
    }

    private void build(int number) throws IOException {
        deleteIndex();
        try (WikiIndex index = WikiIndex.open(wiki, IndexOptions.defaults())) {
            int pages = wiki.head().pages().size();
            Clock clock = new Clock();
            index.search(SearchQuery.of("anything", 1), wiki.head());
            double seconds = clock.seconds();
            out.printf(
                    Locale.ROOT,
                    "build %d: %,.0f pages/s, %.2f s of time, %.2f s of processor time; %.1f MB%n",
                    number,
                    pages / seconds,
                    seconds,
                    clock.processorSeconds(),
                    index.status(wiki.head()).bytes() / MEGABYTE);
        }
    }

    /** In the asking thread's processor time, which other work on the machine adds little to. */
    private void queries(WikiIndex index) throws IOException {
        Samples ours = new Samples();
        Samples bare = new Samples();
        try (BareQueries lucene = new BareQueries(indexFolder())) {
            List<List<String>> queries = lucene.queries(QUERIES, random);
            Snapshot head = wiki.head();
            for (int round = -ROUNDS; round < ROUNDS; round++) {
                for (List<String> words : queries) {
                    String text = String.join(" ", words);
                    long begin = THREADS.getCurrentThreadCpuTime();
                    index.search(SearchQuery.of(text, HITS), head);
                    long middle = THREADS.getCurrentThreadCpuTime();
                    lucene.search(words, HITS);
                    long end = THREADS.getCurrentThreadCpuTime();
                    if (round >= 0) {
                        ours.addNanos(middle - begin);
                        bare.addNanos(end - middle);
                    }
                }
            }
        }
        ratio("query of three words : bare Lucene, processor time", ours, bare);
    }

    private void writes(WikiIndex index) throws IOException {
        Samples commits = new Samples();
        Samples found = new Samples();
        List<PageName> pages = wiki.head().pages().stream().map(page -> page.name()).toList();
        for (int i = -WARM_UP; i < WRITES; i++) {
            PageName page = pages.get(random.nextInt(pages.size()));
            String word = "written" + (i + WARM_UP);
            String text = wiki.head().findPage(page).orElseThrow().lenientText() + "\n" + word;
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            long begin = System.nanoTime();
            wiki.commit(
                    Provenance.of(PersonIdentity.HOLT, "Write"),
                    tip -> ChangeSet.of(new Change.Write(page, content, tip.revision())));
            long written = System.nanoTime();
            boolean seen = !index.search(SearchQuery.of(word, HITS), wiki.head()).hits().isEmpty();
            long end = System.nanoTime();
            if (!seen) {
                throw new IllegalStateException("not found: " + word);
            }
            if (i >= 0) {
                commits.addNanos(written - begin);
                found.addNanos(end - begin);
            }
        }
        ratio("write and find : write", found, commits);
    }

    private void catchUp() throws IOException {
        FastImport.edits(wiki.head(), wiki.branch(), COMMITS, wiki.folder());
        try (WikiIndex index = WikiIndex.open(wiki, IndexOptions.defaults())) {
            Clock clock = new Clock();
            String last = "change number " + (COMMITS - 1);
            boolean seen = !index.search(SearchQuery.of(last, HITS), wiki.head()).hits().isEmpty();
            double seconds = clock.seconds();
            out.printf(
                    Locale.ROOT,
                    "first search after %,d commits of others: %.2f s, %.2f s of processor time%s%n",
                    COMMITS,
                    seconds,
                    clock.processorSeconds(),
                    seen ? "" : ", NOT FOUND");
        }
    }

    private void memory() throws IOException {
        System.gc();
        double heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        String resident =
                Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .findFirst()
                        .orElse("");
        out.printf(
                Locale.ROOT,
                "heap in use after a collection: %.0f MB; %s%n",
                heap / MEGABYTE,
                resident.replaceAll("\\s+", " "));
    }

    private void ratio(String what, Samples ours, Samples base) {
        out.printf(
                Locale.ROOT,
                "%s: p50 %.3f : %.3f ms = %.2f; p90 %.3f : %.3f ms%n",
                what,
                ours.median(),
                base.median(),
                ours.median() / base.median(),
                ours.percentile(90),
                base.percentile(90));
    }

    private Path indexFolder() {
        return wiki.stateFolder().resolve("index");
    }

    private void deleteIndex() throws IOException {
        if (Files.isDirectory(indexFolder())) {
            try (Stream<Path> files = Files.list(indexFolder())) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Time and processor time of this process since it was made. */
    private static final class Clock {
        private static final OperatingSystemMXBean SYSTEM =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

        private final long nanos = System.nanoTime();
        private final long processorNanos = SYSTEM.getProcessCpuTime();

        double seconds() {
            return (System.nanoTime() - nanos) / NANOS;
        }

        double processorSeconds() {
            return (SYSTEM.getProcessCpuTime() - processorNanos) / NANOS;
        }
    }
}
