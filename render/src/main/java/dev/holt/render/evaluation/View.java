package dev.holt.render.evaluation;

import dev.holt.wiki.Snapshot;
import java.time.Instant;
import java.util.Map;

/**
 * For what a page is rendered: the wiki at a commit, the time, and the reader.
 *
 * @param snapshot the wiki
 * @param now the time, the same during the whole rendering
 * @param variants facts about the reader by their dimensions, see {@link
 *     dev.holt.render.macro.Variants}
 */
public record View(Snapshot snapshot, Instant now, Map<String, String> variants) {
    public View {
        variants = Map.copyOf(variants);
    }
}
