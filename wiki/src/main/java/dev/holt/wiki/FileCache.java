package dev.holt.wiki;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The contents of small files that were read last, by their blob ids. Safe for use by several
 * threads; nobody changes the arrays.
 *
 * <p>The contents used least recently go first when all of them have more than so many bytes.
 */
final class FileCache {
    private final int maxBytes;
    private final int maxFileBytes;
    private final Map<ObjectId, byte[]> files = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /**
     * @param maxBytes the most that all contents have
     * @param maxFileBytes the size of the largest file that is kept
     */
    FileCache(int maxBytes, int maxFileBytes) {
        this.maxBytes = maxBytes;
        this.maxFileBytes = maxFileBytes;
    }

    synchronized Optional<byte[]> get(ObjectId blob) {
        return Optional.ofNullable(files.get(blob));
    }

    synchronized void put(ObjectId blob, byte[] content) {
        if (content.length > maxFileBytes || files.putIfAbsent(blob, content) != null) {
            return;
        }
        bytes += content.length;
        Iterator<byte[]> oldest = files.values().iterator();
        while (bytes > maxBytes) {
            bytes -= oldest.next().length;
            oldest.remove();
        }
    }
}
