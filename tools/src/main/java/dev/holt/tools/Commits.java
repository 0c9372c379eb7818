package dev.holt.tools;

import dev.holt.wiki.FileChange;
import dev.holt.wiki.HistoryCommit;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Revision;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How answers show commits and what they did. */
final class Commits {
    private Commits() {}

    /** Who, when and why: {@code 1a2b3c4d5e6f 2026-11-01T09:30:00Z Ann: Describe the tour}. */
    static String line(Revision revision, Instant time, PersonIdentity author, String message) {
        return "%s %s %s: %s"
                .formatted(revision.abbreviated(), Wording.time(time), author.name(), message);
    }

    static Map<String, Object> fields(
            Revision revision, Instant time, PersonIdentity author, String message) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Fields.REVISION, revision.abbreviated());
        fields.put(Fields.TIME, Wording.time(time));
        fields.put(Fields.AUTHOR, author.name());
        fields.put(Fields.MESSAGE, message);
        return fields;
    }

    /** The client that asked for the commit, if it was an agent's. */
    static Optional<String> client(Map<String, String> trailers) {
        return Optional.ofNullable(trailers.get("Holt-Client"));
    }

    /** A commit with the files it changed, on two lines. */
    static List<String> lines(HistoryCommit commit, int maxFiles) {
        String files =
                commit.files().stream()
                        .limit(maxFiles)
                        .map(FileWording::line)
                        .collect(Collectors.joining(", "));
        int hidden = commit.moreFiles() + Math.max(0, commit.files().size() - maxFiles);
        return List.of(
                line(commit.revision(), commit.time(), commit.author(), commit.message()),
                "  " + files + (hidden > 0 ? " and " + Wording.number(hidden) + " more" : ""));
    }

    static String word(FileChange.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
