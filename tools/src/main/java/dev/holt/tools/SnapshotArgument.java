package dev.holt.tools;

import dev.holt.protocol.ArgumentException;
import dev.holt.protocol.Arguments;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.util.Optional;

/**
 * The commit that a call reads: {@code revision} (a commit, branch or tag), {@code as_of} (also a
 * date), or the newest.
 *
 * <p>Both arguments take what {@link Wiki#at(String)} takes. They have two names because agents
 * look for two things: the commit an answer named, and the wiki as it was one day.
 */
final class SnapshotArgument {
    private SnapshotArgument() {}

    /** The snapshot named by the call, or the newest commit's. */
    static Snapshot of(Wiki wiki, Arguments arguments) {
        Optional<String> revision = arguments.optionalString(Fields.REVISION);
        Optional<String> asOf = arguments.optionalString(Fields.AS_OF);
        if (revision.isPresent() && asOf.isPresent()) {
            throw new ArgumentException(
                    "revision and as_of both name the commit to read; send one of them");
        }
        return revision.or(() -> asOf).map(wiki::at).orElseGet(wiki::head);
    }

    /** The snapshot that a cursor is pinned to, or without a cursor the one named by the call. */
    static Snapshot of(Wiki wiki, Arguments arguments, Optional<Cursor> cursor) {
        return cursor.isPresent() ? wiki.at(cursor.get().revision()) : of(wiki, arguments);
    }

    /** Likewise, for the tools that know {@code as_of} alone. */
    static Snapshot asOf(Wiki wiki, Arguments arguments, Optional<Cursor> cursor) {
        return cursor.isPresent()
                ? wiki.at(cursor.get().revision())
                : arguments.optionalString(Fields.AS_OF).map(wiki::at).orElseGet(wiki::head);
    }

    /** The cursor sent with a call, if any. */
    static Optional<Cursor> cursor(Arguments arguments, String scope) {
        return arguments.optionalString(Fields.CURSOR).map(text -> Cursor.decode(text, scope));
    }
}
