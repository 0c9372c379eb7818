package dev.holt.render.cache;

import dev.holt.render.evaluation.Target;
import dev.holt.wiki.Snapshot;
import java.util.Map;

/**
 * A page that somebody wants to see.
 *
 * @param snapshot the wiki
 * @param target the page, the format, and the addresses of links
 * @param variants facts about the reader by their dimensions, see {@link
 *     dev.holt.render.macro.Variants}
 */
public record RenderRequest(Snapshot snapshot, Target target, Map<String, String> variants) {
    public RenderRequest {
        variants = Map.copyOf(variants);
    }

    /** A request by a reader of whom nothing is known. */
    public static RenderRequest of(Snapshot snapshot, Target target) {
        return new RenderRequest(snapshot, target, Map.of());
    }
}
