package dev.holt.server.adopt;

import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.Change;
import dev.holt.wiki.ChangeSet;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Provenance;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The files of a folder on their way into a wiki, in as few commits as its limits allow.
 *
 * <p>What the wiki has already is never replaced, so that an adoption can be repeated: it takes
 * what is new since, and names what has become different. Only the home page that a new wiki begins
 * with gives way.
 */
public final class Adoption {
    /**
     * A commit is made when its files have so many bytes together, which are in memory till then.
     */
    static final long COMMIT_BYTES = 64L * 1024 * 1024;

    private final Wiki wiki;
    private final WikiOptions options;
    private final PersonIdentity author;
    private final boolean replaceHome;

    /**
     * @param options those that the wiki was opened with
     * @param replaceHome whether the wiki is new, so that nobody wrote its home page
     */
    public Adoption(Wiki wiki, WikiOptions options, PersonIdentity author, boolean replaceHome) {
        this.wiki = wiki;
        this.options = options;
        this.author = author;
        this.replaceHome = replaceHome;
    }

    /** Somebody who watches: told how many files there are, and of each that is done. */
    public interface Watcher {
        void begin(int files);

        void file();
    }

    /** Takes in the files of a folder. */
    public AdoptionReport of(Path source, Watcher watcher) {
        AdoptionReport report = new AdoptionReport();
        List<SourceFile> files = SourceFolder.files(source, report);
        watcher.begin(files.size());
        FileIntake intake = new FileIntake(wiki.head(), options, replaceHome, report);
        Batch batch = new Batch();
        for (SourceFile file : files) {
            intake.change(file).ifPresent(batch::add);
            if (batch.changes.size() == options.maxChanges() || batch.bytes >= COMMIT_BYTES) {
                commit(batch, source, report);
                batch = new Batch();
            }
            watcher.file();
        }
        if (!batch.changes.isEmpty()) {
            commit(batch, source, report);
        }
        return report;
    }

    private void commit(Batch batch, Path source, AdoptionReport report) {
        String subject =
                "Adopt %,d files from %s".formatted(batch.changes.size(), source.getFileName());
        ChangeSet changes = ChangeSet.of(batch.changes);
        wiki.commit(Provenance.of(author, subject), tip -> changes);
        report.committed(batch.pages, batch.changes.size() - batch.pages);
    }

    /** What goes into the next commit. */
    private static final class Batch {
        private final List<Change> changes = new ArrayList<>();
        private int pages;
        private long bytes;

        void add(Change change) {
            changes.add(change);
            switch (change) {
                case Change.Create(PageName _, byte[] content) -> page(content);
                case Change.Write(PageName _, byte[] content, var _) -> page(content);
                case Change.Attach(AttachmentName _, byte[] content, var _) ->
                        bytes += content.length;
                case Change.Delete _, Change.Move _, Change.Detach _, Change.MoveAttachment _ ->
                        throw new IllegalStateException("An adoption only adds: " + change);
            }
        }

        private void page(byte[] content) {
            pages++;
            bytes += content.length;
        }
    }
}
