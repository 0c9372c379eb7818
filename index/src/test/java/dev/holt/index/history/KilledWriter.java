package dev.holt.index.history;

import dev.holt.wiki.Revision;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;

/**
 * A process that stores some commits of a wiki in its history index, and is in the middle of adding
 * the others until it is killed.
 */
final class KilledWriter {
    private KilledWriter() {}

    /** Needs the wiki's folder and how many commits to store; prints a line when it waits. */
    public static void main(String[] arguments) throws IOException {
        Wiki wiki = Wiki.open(Path.of(arguments[0]), WikiOptions.defaults());
        int kept = Integer.parseInt(arguments[1]);
        List<Revision> commits =
                wiki.history()
                        .unknown(wiki.head().revision(), _ -> false, Integer.MAX_VALUE)
                        .orElseThrow();
        Path folder = wiki.stateFolder().resolve(ChangeDocuments.FOLDER);
        StoredHistory stored = new StoredHistory(FSDirectory.open(folder), wiki.history());
        Lock lock = stored.lock().orElseThrow();
        if (kept > 0) {
            stored.add(commits.subList(0, kept), lock, () -> {});
        }
        AtomicInteger left = new AtomicInteger((commits.size() - kept) / 2);
        stored.add(
                commits.subList(kept, commits.size()),
                lock,
                () -> {
                    if (left.decrementAndGet() == 0) {
                        waitForever();
                    }
                });
    }

    private static void waitForever() {
        System.out.println("writing");
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
