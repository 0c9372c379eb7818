package dev.holt.server;

import dev.holt.index.IndexStatus;
import dev.holt.index.LinkGraph;
import dev.holt.index.WikiIndex;
import dev.holt.server.doctor.FolderSize;
import dev.holt.wiki.CommitCount;
import dev.holt.wiki.PageName;
import dev.holt.wiki.RepositoryFacts;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.io.PrintStream;
import java.util.Comparator;

/** Prints what a wiki holds and what it takes, from what is known without building anything. */
final class StatsCommand {
    /** How many commits are counted; a wiki with more says so. */
    static final int MOST_COMMITS = 200_000;

    /** How many pages beyond the index on disk are indexed in memory to count links. */
    static final int MOST_PENDING = 500;

    private static final int LARGEST = 10;

    private final Configuration configuration;
    private final PrintStream out;

    StatsCommand(Configuration configuration, PrintStream out) {
        this.configuration = configuration;
        this.out = out;
    }

    int run() {
        try (Components components = new Components(configuration.withoutWrites())) {
            Wiki wiki = components.wiki();
            Snapshot tip = wiki.head();
            printContent(wiki.facts());
            printCommits(wiki.countCommits(MOST_COMMITS));
            FolderSize cache = FolderSize.of(wiki.stateFolder().resolve("render"));
            print("Rendered pages", "%,d files, %s".formatted(cache.files(), size(cache.bytes())));
            printIndex(components.index(), tip);
            printLargest(tip);
        }
        return Main.DONE;
    }

    private void printContent(RepositoryFacts facts) {
        print("Wiki", facts.folder().toString());
        print(
                "Branch",
                "%s at %s, %s"
                        .formatted(
                                facts.branch(),
                                facts.tip().abbreviated(),
                                facts.bare() ? "bare repository" : "with a work tree"));
        print("Pages", "%,d in %,d folders".formatted(facts.pages(), facts.folders()));
        print("Attachments", "%,d".formatted(facts.attachments()));
        print(
                "Repository",
                "%s packed, about %,d loose objects"
                        .formatted(size(facts.packedBytes()), facts.looseObjects()));
    }

    private void printCommits(CommitCount count) {
        print(
                "Commits",
                "%s%,d by %,d authors"
                        .formatted(
                                count.more() ? "more than " : "",
                                count.commits(),
                                count.authors()));
    }

    private void printIndex(WikiIndex index, Snapshot tip) {
        IndexStatus status = index.status(tip);
        if (status.state() == IndexStatus.State.ABSENT) {
            print("Index", "none yet; the first search, or holt check, builds it");
            return;
        }
        print(
                "Index",
                "%,d pages, %,d sections, %s, %,d pages behind"
                        .formatted(
                                status.pages(),
                                status.sections(),
                                size(status.bytes()),
                                status.pendingPages()));
        if (status.pendingPages() > MOST_PENDING) {
            print("Links", "not counted, as the index is too far behind; holt check counts them");
            return;
        }
        LinkGraph links = index.links(tip);
        print(
                "Links",
                "%,d broken, %,d pages wanted, %,d pages that nothing links to"
                        .formatted(
                                links.broken().size(),
                                links.wanted().size(),
                                links.orphans().size()));
    }

    private void printLargest(Snapshot tip) {
        out.println("Largest pages");
        tip.pages().stream()
                .map(page -> new SizedPage(page.name(), tip.size(page)))
                .sorted(
                        Comparator.comparingLong((SizedPage page) -> -page.bytes())
                                .thenComparing(SizedPage::name))
                .limit(LARGEST)
                .forEach(page -> out.printf("  %10s  %s%n", size(page.bytes()), page.name()));
    }

    private record SizedPage(PageName name, long bytes) {}

    private void print(String name, String text) {
        out.printf("%-15s %s%n", name, text);
    }

    private static String size(long bytes) {
        long kibibyte = 1024;
        if (bytes < kibibyte) {
            return bytes + " B";
        }
        return bytes < kibibyte * kibibyte
                ? "%.1f kB".formatted((double) bytes / kibibyte)
                : "%.1f MB".formatted((double) bytes / (kibibyte * kibibyte));
    }
}
