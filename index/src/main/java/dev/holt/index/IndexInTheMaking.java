package dev.holt.index;

import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;

/**
 * The stored index that is being built or brought up to date just now, of which as much can be read
 * as is ready.
 *
 * <p>A page is added to an index all at once, and pages that differ are taken out before any is
 * added, so whatever can be read is right; only pages may be missing.
 */
final class IndexInTheMaking {
    private @Nullable Made now;

    /** An index of {@code snapshot}, and what is making it unless that is another process. */
    private record Made(Optional<IndexWriter> writer, Snapshot snapshot) {
        int documents() {
            try {
                return writer.map(each -> each.getDocStats().numDocs).orElse(0);
            } catch (AlreadyClosedException e) {
                return 0;
            }
        }
    }

    /** The time in which an index is made; closed before its writer is. */
    interface Period extends AutoCloseable {
        @Override
        void close();
    }

    /** Says that {@code writer} makes an index of {@code snapshot} from now on. */
    Period begin(IndexWriter writer, Snapshot snapshot) {
        return begin(new Made(Optional.of(writer), snapshot));
    }

    /** Says that another process makes an index, of which nothing can be read. */
    Period elsewhere(Snapshot snapshot) {
        return begin(new Made(Optional.empty(), snapshot));
    }

    private synchronized Period begin(Made begun) {
        now = begun;
        return () -> end(begun);
    }

    private synchronized void end(Made begun) {
        if (begun.equals(now)) {
            now = null;
        }
    }

    private synchronized Optional<Made> now() {
        return Optional.ofNullable(now);
    }

    /** Whether an index is being made. */
    boolean goesOn() {
        return now().isPresent();
    }

    /** Whether any page is ready. */
    boolean hasPages() {
        return now().filter(made -> made.documents() > 0).isPresent();
    }

    /** A view of those pages that are ready and are so in {@code snapshot}, held by the caller. */
    Optional<View> view(Snapshot snapshot, Wiki wiki) throws IOException {
        Optional<Made> made = now();
        Optional<IndexWriter> writer = made.flatMap(Made::writer);
        if (made.isEmpty() || writer.isEmpty()) {
            return Optional.empty();
        }
        Difference difference = Difference.between(wiki.history(), made.get().snapshot(), snapshot);
        try (DirectoryReader ready = DirectoryReader.open(writer.get())) {
            return Optional.of(View.without(difference.pages().keySet(), ready));
        } catch (AlreadyClosedException e) {
            // It has just been finished.
            return Optional.empty();
        }
    }
}
