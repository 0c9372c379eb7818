package dev.holt.server.doctor;

import dev.holt.index.IndexOptions;
import dev.holt.index.IndexStatus;
import dev.holt.index.WikiIndex;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.Wiki;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether there is a search index, and how far behind it is. */
final class IndexCheck implements Check {
    private static final String HARMLESS =
            "Searches are right all the same, and the first one takes longer.";

    @Override
    public String name() {
        return "Index";
    }

    @Override
    public Seen look(Patient patient) {
        Path folder =
                RepositoryFolders.of(patient.wiki())
                        .state()
                        .resolve(
                                patient.wikiLinks() == WikiLinkOrder.TEXT_FIRST
                                        ? "index-text-first"
                                        : "index");
        if (!Files.exists(folder)) {
            return Seen.good("none yet; the first search builds it");
        }
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            return Seen.of(
                    "cannot be written",
                    Finding.problem(
                            "The folder " + folder + " cannot be written.",
                            "Each process indexes the whole wiki in memory.",
                            "Make it writable, or delete it."));
        }
        return OpenWiki.look(patient, wiki -> look(wiki, patient.wikiLinks(), folder));
    }

    private static Seen look(Wiki wiki, WikiLinkOrder order, Path folder) {
        try (WikiIndex index =
                WikiIndex.open(wiki, IndexOptions.defaults().withWikiLinkOrder(order))) {
            IndexStatus status = index.status(wiki.head());
            if (status.state() == IndexStatus.State.ABSENT) {
                return Seen.of(
                        "not usable",
                        Finding.note(
                                "The index in "
                                        + folder
                                        + " is unfinished, damaged, or of another version.",
                                HARMLESS,
                                "Nothing needs to be done: the next search builds it anew."));
            }
            return Seen.good(
                    "%,d pages, %,d kB, %,d pages behind"
                            .formatted(
                                    status.pages(), status.bytes() / 1024, status.pendingPages()));
        }
    }
}
