package dev.holt.index.history;

import dev.holt.wiki.Revision;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The ages of the snapshots that were asked about lately. Safe for use by several threads. */
final class AgesCache {
    /** Each takes about 200 bytes for each page. */
    static final int CAPACITY = 4;

    private final Map<Revision, PageAges> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Revision, PageAges> eldest) {
                    return size() > CAPACITY;
                }
            };

    synchronized PageAges of(Revision snapshot, Supplier<PageAges> made) {
        PageAges known = kept.get(snapshot);
        if (known == null) {
            known = made.get();
            kept.put(snapshot, known);
        }
        return known;
    }
}
