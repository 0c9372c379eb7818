package dev.holt.tools.operation;

import dev.holt.wiki.ChangedFile;
import dev.holt.wiki.FileChange;
import dev.holt.wiki.HistoryCommit;
import dev.holt.wiki.PageName;
import dev.holt.wiki.RecentQuery;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Says where a page went that its reader cannot find any more, so that nobody writes it a second
 * time under its old name.
 */
final class MovedPages {
    /** How far back a caller may have read a page without saying when. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final int MAX_MOVES = 10;

    private final Wiki wiki;

    MovedPages(Wiki wiki) {
        this.wiki = wiki;
    }

    /** The failure, or a better one when the page that it misses has moved. */
    RuntimeException explain(List<Step> steps, RuntimeException failure) {
        return switch (failure) {
            case StepFailed failed ->
                    new StepFailed(
                            failed.number(),
                            explain(steps.get(failed.number() - 1), failed.failure()));
            case WikiException missing when steps.size() == 1 -> explain(steps.getFirst(), missing);
            default -> failure;
        };
    }

    private RuntimeException explain(Step step, RuntimeException failure) {
        boolean isMissing =
                failure instanceof WikiException.UnknownPage
                        || (failure instanceof WikiException.EditConflict conflict
                                && conflict.deleted());
        if (!isMissing) {
            return failure;
        }
        Snapshot head = wiki.head();
        return newName(head, step)
                .<RuntimeException>map(name -> moved(step.name(), name, head))
                .orElse(failure);
    }

    private static RefusedChange moved(String name, PageName newName, Snapshot head) {
        return new RefusedChange(
                "page_moved",
                "Page '"
                        + name
                        + "' has moved to '"
                        + newName
                        + "'. Read it there (the wiki is at "
                        + head.revision().abbreviated()
                        + ") and make your change under that name.");
    }

    private Optional<PageName> newName(Snapshot head, Step step) {
        Optional<Snapshot> read = step.base().map(new BaseRevisions(wiki)::at);
        String name =
                read.flatMap(snapshot -> snapshot.findPage(step.name()))
                        .map(page -> page.name().value())
                        .orElse(Subject.withoutSuffix(step.name()));
        Optional<Revision> since = read.map(Snapshot::revision);
        Instant oldest = since.isPresent() ? Instant.EPOCH : head.time().minus(REMEMBERED);
        String path = name + PageName.SUFFIX;
        for (int i = 0; i < MAX_MOVES; i++) {
            Optional<String> next = next(head, path, new Past(since, oldest));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            path = next.get();
            if (head.hasPage(PageName.ofPath(path))) {
                return Optional.of(PageName.ofPath(path));
            }
        }
        return Optional.empty();
    }

    /** How far to look back. */
    private record Past(Optional<Revision> since, Instant oldest) {}

    private Optional<String> next(Snapshot head, String path, Past past) {
        RecentQuery query =
                new RecentQuery(
                        past.since(),
                        Optional.of(past.oldest()),
                        Optional.empty(),
                        path,
                        1,
                        Optional.empty());
        return wiki.history().recent(head, query).commits().stream()
                .map(HistoryCommit::files)
                .flatMap(List::stream)
                .filter(file -> file.kind() == FileChange.Kind.MOVED)
                .filter(file -> file.fromPath().equals(Optional.of(path)))
                .map(ChangedFile::path)
                .findFirst();
    }
}
