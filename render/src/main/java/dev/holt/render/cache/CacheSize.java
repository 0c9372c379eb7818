package dev.holt.render.cache;

/**
 * What a renderer keeps in memory at one moment.
 *
 * @param pages pages with what they were rendered to, and programs of pages that others include
 * @param bytes about how much room they take
 */
public record CacheSize(int pages, long bytes) {
    CacheSize and(CacheSize other) {
        return new CacheSize(pages + other.pages, bytes + other.bytes);
    }
}
