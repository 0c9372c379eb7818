package dev.holt.tools;

import dev.holt.protocol.Arguments;
import dev.holt.tools.operation.Citation;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.util.Optional;

/**
 * The page that a call reads: its name, or a citation of a place on it as answers give them.
 *
 * <p>Where the call names a section or a commit besides, that counts.
 */
final class PageArgument {
    private PageArgument() {}

    /** The place that the argument {@code page} names. */
    static Citation place(Wiki wiki, Arguments arguments) {
        return Citation.of(
                arguments.string(Fields.PAGE),
                name ->
                        SnapshotArgument.of(wiki, arguments, Optional.empty())
                                .findPage(name)
                                .isPresent());
    }

    /** The commit to read: the cursor's, the call's, the citation's, or the newest. */
    static Snapshot snapshot(
            Wiki wiki, Arguments arguments, Citation place, Optional<Cursor> cursor) {
        boolean named =
                cursor.isPresent()
                        || arguments.optionalString(Fields.REVISION).isPresent()
                        || arguments.optionalString(Fields.AS_OF).isPresent();
        return named || place.revision().isEmpty()
                ? SnapshotArgument.of(wiki, arguments, cursor)
                : wiki.at(place.revision().get());
    }
}
