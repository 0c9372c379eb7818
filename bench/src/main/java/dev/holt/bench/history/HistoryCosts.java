package dev.holt.bench.history;

import dev.holt.bench.Samples;
import dev.holt.index.IndexWatcher;
import dev.holt.index.history.HistoryIndex;
import dev.holt.index.history.HistoryOptions;
import dev.holt.wiki.History;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.RecentQuery;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TextQuery;
import dev.holt.wiki.TextSearch;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

/**
 * Measures questions to the history beside git's answers to the same, in turn, so that whatever
 * else the machine does slows down both.
 */
public final class HistoryCosts {
    private static final int PAGES = 20;
    private static final int ROUNDS = 5;
    private static final int ENTRIES = 20;
    private static final int RECENT = 200;
    private static final int BEHIND = 1_000;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final List<String> TEXTS =
            List.of("More information:", "--recursive", "tar", "compressed archive");

    private final PrintStream out;
    private final Path folder;
    private final Wiki wiki;

    private HistoryCosts(PrintStream out, Path folder, Wiki wiki) {
        this.out = out;
        this.folder = folder;
        this.wiki = wiki;
    }

    /**
     * Measures the bare wiki in the folder {@code arguments[0]}, which has no history index yet.
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        try (Wiki wiki = Wiki.open(folder, WikiOptions.defaults());
                HistoryIndex index = new HistoryIndex(wiki, HistoryOptions.defaults())) {
            HistoryCosts costs = new HistoryCosts(System.out, folder, wiki);
            costs.build(index);
            wiki.history().consult(() -> index);
            costs.questions(index);
        }
    }

    private void build(HistoryIndex index) throws IOException {
        Snapshot head = wiki.head();
        Revision before = new Revision(git("rev-parse", "HEAD~" + BEHIND).strip());
        double first = millis(() -> index.prepare(wiki.at(before), new Patient()));
        int built = index.status().commits();
        double second = millis(() -> index.prepare(head, new Patient()));
        int all = index.status().commits();
        out.printf(
                Locale.ROOT,
                "build: %,d commits in %.1f s, %.0f a second%n",
                built,
                first / 1e3,
                built * 1e3 / first);
        out.printf(Locale.ROOT, "catch up with %,d commits: %.1f s%n", all - built, second / 1e3);
        out.printf(Locale.ROOT, "on disk: %.1f MB%n", index.status().bytes() / 1e6);
    }

    private void questions(HistoryIndex index) throws IOException {
        Snapshot head = wiki.head();
        History history = wiki.history();
        List<PageName> pages = pages(head);
        beside(
                "page_history (20)",
                pages,
                page -> history.page(head, page, ENTRIES, Optional.empty()),
                page -> git("log", "-20", "--format=%H %an %at %s", "--", page.path()));
        beside(
                "blame",
                pages,
                page -> history.blame(head, page, 1, Integer.MAX_VALUE),
                page -> git("blame", "--porcelain", "HEAD", "--", page.path()));
        beside(
                "recent_changes (200)",
                pages.subList(0, 1),
                _ -> history.recent(head, RecentQuery.newest(RECENT)),
                _ -> git("log", "-200", "--name-status", "-M", "--format=%H %an %at %s"));
        beside(
                "search_history, 20 changes",
                TEXTS,
                text -> history.search(query(text), head, TextSearch.newest(ENTRIES)),
                text -> git("log", "-20", "-S", text, "--format=%H"));
        beside(
                "search_history, all",
                TEXTS.subList(3, 4),
                text -> history.search(query(text), head, TextSearch.newest(1_000_000)),
                text -> git("log", "-S", text, "--format=%H"));
        out.printf(
                Locale.ROOT,
                "ages of all %,d pages: %.0f ms%n",
                head.pages().size(),
                millis(() -> index.ages(head)));
    }

    private static TextQuery query(String text) {
        return new TextQuery(text, false, Optional.empty(), "", Optional.empty(), Optional.empty());
    }

    private static List<PageName> pages(Snapshot head) {
        List<PageName> names = new ArrayList<>(head.pages().stream().map(PageEntry::name).toList());
        Collections.shuffle(names, new Random(7));
        return names.subList(0, Math.min(PAGES, names.size()));
    }

    /** A question that may fail. */
    private interface Question<T> {
        void ask(T about) throws IOException;
    }

    private <T> void beside(String name, List<T> abouts, Question<T> ours, Question<T> gits)
            throws IOException {
        Samples own = new Samples();
        Samples theirs = new Samples();
        for (int round = -1; round < ROUNDS; round++) {
            for (T about : abouts) {
                long one = nanos(() -> ours.ask(about));
                long other = nanos(() -> gits.ask(about));
                if (round >= 0) {
                    own.addNanos(one);
                    theirs.addNanos(other);
                }
            }
        }
        double mine = own.median();
        double other = theirs.median();
        out.printf(
                Locale.ROOT,
                "%s: %.2f ms, git %.2f ms, ratio %.3f%n",
                name,
                mine,
                other,
                mine / other);
    }

    /** Something to be timed. */
    private interface Work {
        void run() throws IOException;
    }

    private static double millis(Work work) throws IOException {
        return nanos(work) / NANOS_PER_MILLI;
    }

    private static long nanos(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private String git(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Waits for as long as it takes. */
    private static final class Patient implements IndexWatcher {
        @Override
        public void indexing(int done, int total) {
            // Nobody looks.
        }

        @Override
        public boolean givenUp() {
            return false;
        }
    }
}
