package dev.holt.bench.rendering;

import dev.holt.render.cache.PageRenderer;
import dev.holt.render.cache.RenderCounts;
import dev.holt.render.cache.RenderRequest;
import dev.holt.render.evaluation.Target;
import dev.holt.render.evaluation.WikiAddresses;
import dev.holt.render.program.Format;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.Snapshot;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What one edit costs in wikis of several sizes, each with 2,000 transclusions: how many pages are
 * parsed and how many elements evaluated when every page is looked at again.
 */
public final class Invalidation {
    private static final int[] SIZES = {2_500, 20_000};
    private static final int INCLUDING = 2_000;
    private static final int NOTES = 100;

    private Invalidation() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException {
        System.out.printf(
                "%8s  %-34s %8s %10s %10s%n", "pages", "then", "parses", "evaluated", "ms");
        for (int size : SIZES) {
            try (BenchWiki bench = BenchWiki.create();
                    PageRenderer renderer = BenchWiki.caching()) {
                bench.add(pages(size));
                new Step(size, "every page for the first time").run(bench, renderer);
                new Step(size, "every page again").run(bench, renderer);
                bench.edit("Page 7", "Another text.\n");
                new Step(size, "a page that no other asks about").run(bench, renderer);
                bench.edit("Notes/3", "Another note.\n");
                new Step(size, "a note that 20 pages include").run(bench, renderer);
                bench.edit("Notes/3", "A third note, ".repeat(200) + "\n");
                new Step(size, "the same, 100 times as long").run(bench, renderer);
            }
        }
    }

    private static Map<String, String> pages(int size) {
        Map<String, String> pages = new LinkedHashMap<>();
        for (int i = 0; i < NOTES; i++) {
            pages.put("Notes/" + i, "Note " + i + ".\n");
        }
        for (int i = 0; pages.size() < size; i++) {
            String include = i < INCLUDING ? "<<Include(Notes/" + i % NOTES + ")>>\n\n" : "";
            pages.put(
                    "Page " + (i + NOTES),
                    "# Page " + i + "\n\n" + include + "See [[Page " + (i + NOTES + 1) + "]].\n");
        }
        pages.put("Page 7", "A text.\n");
        return pages;
    }

    private record Step(int size, String name) {
        void run(BenchWiki bench, PageRenderer renderer) {
            RenderCounts before = renderer.counts();
            long start = System.nanoTime();
            Snapshot snapshot = bench.wiki().head();
            for (PageEntry page : snapshot.pages()) {
                renderer.render(
                        RenderRequest.of(
                                snapshot,
                                new Target(page.name(), Format.HTML, new WikiAddresses())));
            }
            long millis = (System.nanoTime() - start) / 1_000_000;
            RenderCounts after = renderer.counts();
            System.out.printf(
                    Locale.ROOT,
                    "%8d  %-34s %8d %10d %10d%n",
                    size,
                    name,
                    after.parses() - before.parses(),
                    after.evaluations() - before.evaluations(),
                    millis);
        }
    }
}
