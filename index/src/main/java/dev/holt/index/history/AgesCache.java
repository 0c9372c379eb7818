package dev.holt.index.history;

import dev.holt.wiki.Revision;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ages of the snapshots that were asked about lately. Safe for use by several threads: those of
 * one snapshot are made once, and nobody else waits for them.
 */
final class AgesCache {
    /** Each takes about 200 bytes for each page. */
    static final int CAPACITY = 4;

    private final Map<Revision, Kept> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Revision, Kept> eldest) {
                    return size() > CAPACITY;
                }
            };

    PageAges of(Revision snapshot, Supplier<PageAges> made) {
        return kept(snapshot).get(made);
    }

    private synchronized Kept kept(Revision snapshot) {
        return kept.computeIfAbsent(snapshot, _ -> new Kept());
    }

    /** The ages of one snapshot, made by the first who asks. */
    private static final class Kept {
        private @Nullable PageAges ages;

        synchronized PageAges get(Supplier<PageAges> made) {
            PageAges known = ages;
            if (known == null) {
                known = made.get();
                ages = known;
            }
            return known;
        }
    }
}
