package dev.holt.tools.operation;

import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The snapshots that callers name as the ones they read, each looked up once. */
final class BaseRevisions {
    private static final Pattern COMMIT_ID = Pattern.compile("[0-9a-fA-F]{4,40}");

    private final Wiki wiki;
    private final Map<String, Snapshot> known = new HashMap<>();

    BaseRevisions(Wiki wiki) {
        this.wiki = wiki;
    }

    /**
     * The snapshot that a caller means.
     *
     * @throws RefusedChange if it is no commit id: a branch or a date would name another commit
     *     tomorrow
     * @throws dev.holt.wiki.WikiException.UnknownRevision if there is no such commit
     */
    Snapshot at(String revision) {
        if (!COMMIT_ID.matcher(revision).matches()) {
            throw new RefusedChange(
                    "invalid_base",
                    "'"
                            + shortened(revision)
                            + "' is not a revision. Pass the revision that reading the page gave,"
                            + " 12 hex digits.");
        }
        return known.computeIfAbsent(revision, wiki::at);
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
