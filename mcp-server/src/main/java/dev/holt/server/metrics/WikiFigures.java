package dev.holt.server.metrics;

import dev.holt.index.IndexStatus;
import dev.holt.render.cache.CacheSize;
import dev.holt.render.cache.RenderCounts;
import dev.holt.wiki.CommitCounts;
import java.util.Optional;

/**
 * Figures of the wiki at one moment; what has not been used yet, or cannot be read now, has none.
 *
 * @param commits the process's own commits
 * @param index how far the search index is
 * @param rendering what the renderer and its cache did
 * @param renderCache what the renderer keeps
 */
public record WikiFigures(
        Optional<CommitCounts> commits,
        Optional<IndexStatus> index,
        Optional<RenderCounts> rendering,
        Optional<CacheSize> renderCache) {}
