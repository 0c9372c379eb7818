package dev.holt.tools.operation;

import dev.holt.wiki.Revision;
import java.util.Optional;

/**
 * A page or attachment as a draft leaves it; immutable.
 *
 * <p>The content is absent where it is that of the origin, unread. The array is never changed by
 * anyone, so it is not copied.
 */
final class DraftFile {

    /**
     * Where a file of the wiki comes from.
     *
     * @param path its path in the snapshot that the draft is over
     * @param base the revision that its content derives from
     */
    record Origin(String path, Revision base) {}

    private final Optional<Origin> origin;
    private final Optional<byte[]> content;
    private final int step;

    private DraftFile(Optional<Origin> origin, Optional<byte[]> content, int step) {
        this.origin = origin;
        this.content = content;
        this.step = step;
    }

    static DraftFile created(byte[] content, int step) {
        return new DraftFile(Optional.empty(), Optional.of(content), step);
    }

    static DraftFile existing(String path, Revision base, int step) {
        return new DraftFile(Optional.of(new Origin(path, base)), Optional.empty(), step);
    }

    DraftFile withContent(byte[] changed, int changedBy) {
        return new DraftFile(origin, Optional.of(changed), changedBy);
    }

    Optional<Origin> origin() {
        return origin;
    }

    Optional<byte[]> content() {
        return content;
    }

    /** The number of the step that touched it last. */
    int step() {
        return step;
    }

    boolean comesFrom(String path) {
        return origin.map(each -> each.path().equals(path)).orElse(false);
    }
}
