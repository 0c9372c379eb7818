package dev.holt.render.cache;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The memory level: what was used last, up to a number of bytes. Safe for use by several threads.
 *
 * @param <K> what values are found by
 * @param <V> what is kept
 */
final class MemoryLevel<K, V> {
    private static final int FIRST_SIZE = 16;
    private static final float LOAD = 0.75f;

    private record Weighed<V>(V value, long bytes) {}

    private final long maxBytes;
    private final Map<K, Weighed<V>> values = new LinkedHashMap<>(FIRST_SIZE, LOAD, true);
    private long bytes;

    MemoryLevel(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    synchronized Optional<V> get(K key) {
        Weighed<V> found = values.get(key);
        return found == null ? Optional.empty() : Optional.of(found.value());
    }

    /** Keeps a value that takes so many bytes; one that is too large for all of it is not kept. */
    synchronized void put(K key, V value, long valueBytes) {
        Weighed<V> before = values.remove(key);
        bytes -= before == null ? 0 : before.bytes();
        if (valueBytes > maxBytes) {
            return;
        }
        values.put(key, new Weighed<>(value, valueBytes));
        bytes += valueBytes;
        Iterator<Weighed<V>> oldest = values.values().iterator();
        while (bytes > maxBytes) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    /** Everything that is kept, as it is now. */
    synchronized List<V> all() {
        List<V> all = new ArrayList<>(values.size());
        values.values().forEach(weighed -> all.add(weighed.value()));
        return all;
    }

    synchronized CacheSize size() {
        return new CacheSize(values.size(), bytes);
    }
}
