package dev.holt.server;

import dev.holt.render.cache.PageRenderer;
import dev.holt.render.cache.RenderRequest;
import dev.holt.render.evaluation.RelativeAddresses;
import dev.holt.render.evaluation.Target;
import dev.holt.render.program.Format;
import dev.holt.wiki.AttachmentEntry;
import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.WikiException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes a wiki as a web site of plain files: each page as {@code .html} beside its folder's other
 * pages, attachments as they are, a list of all pages and a stylesheet. What goes wrong with one
 * file is noted, and the others are written.
 */
final class SiteExport {
    private static final int LEAST_THREADS = 2;

    private final Snapshot snapshot;
    private final PageRenderer renderer;
    private final ProgressBar bar;
    private final Queue<String> problems = new ConcurrentLinkedQueue<>();
    private final AtomicInteger pagesWritten = new AtomicInteger();
    private final AtomicInteger attachmentsWritten = new AtomicInteger();

    SiteExport(Snapshot snapshot, PageRenderer renderer, ProgressBar bar) {
        this.snapshot = snapshot;
        this.renderer = renderer;
        this.bar = bar;
    }

    /**
     * What came of an export.
     *
     * @param problems what was not written and why, sorted
     */
    record Report(int pages, int attachments, List<String> problems) {}

    /** Exports these pages, and all attachments. */
    Report run(List<PageName> pages, SiteFolder folder) {
        SitePage frame = SitePage.of(snapshot.revision(), pages);
        List<AttachmentEntry> attachments = snapshot.attachments("");
        bar.start(pages.size() + attachments.size());
        // Closing waits for everything that was handed over. Pages go first: where a page and an
        // attachment want the same file, the page gets it.
        int threads = Math.max(LEAST_THREADS, Runtime.getRuntime().availableProcessors());
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            pages.forEach(page -> workers.execute(() -> page(page, frame, folder)));
        }
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            attachments.forEach(file -> workers.execute(() -> attachment(file.name(), folder)));
        }
        bar.end();
        step(
                "the list of pages",
                () ->
                        write(
                                folder,
                                frame.index().value() + SitePage.SUFFIX,
                                SiteFolder.bytes(frame.list(pages))));
        step("the stylesheet", () -> write(folder, SitePage.STYLE, style()));
        step("the list of files", folder::finish);
        return new Report(
                pagesWritten.get(), attachmentsWritten.get(), problems.stream().sorted().toList());
    }

    private void page(PageName page, SitePage frame, SiteFolder folder) {
        boolean done =
                step(
                        "page '" + page + "'",
                        () -> {
                            String content = rendered(page);
                            write(
                                    folder,
                                    page.value() + SitePage.SUFFIX,
                                    SiteFolder.bytes(frame.document(page, content)));
                        });
        if (done) {
            pagesWritten.incrementAndGet();
        }
        bar.step();
    }

    private String rendered(PageName page) {
        Target target = new Target(page, Format.HTML, new RelativeAddresses(SitePage.SUFFIX));
        return renderer.render(RenderRequest.of(snapshot, target)).text();
    }

    private void attachment(AttachmentName file, SiteFolder folder) {
        boolean done =
                step(
                        "attachment '" + file + "'",
                        () ->
                                write(
                                        folder,
                                        file.value(),
                                        snapshot.attachment(file.value()).bytes()));
        if (done) {
            attachmentsWritten.incrementAndGet();
        }
        bar.step();
    }

    private interface Step {
        void run() throws IOException;
    }

    /** Whether a step succeeded; otherwise the reason is noted. */
    private boolean step(String what, Step step) {
        try {
            step.run();
            return true;
        } catch (IOException | WikiException e) {
            problems.add(what + " is not exported: " + e.getMessage());
        } catch (RuntimeException | StackOverflowError e) {
            problems.add(what + " is not exported: " + e);
        }
        return false;
    }

    private static void write(SiteFolder folder, String path, byte[] content) throws IOException {
        if (!folder.write(path, content)) {
            throw new IOException("another file has the name '" + path + "'");
        }
    }

    private static byte[] style() throws IOException {
        try (InputStream css = SiteExport.class.getResourceAsStream("site.css")) {
            return Objects.requireNonNull(css, "site.css").readAllBytes();
        }
    }
}
