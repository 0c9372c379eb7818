package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.index.history.Answers;
import dev.holt.index.history.HistoryIndex;
import dev.holt.index.history.PageAges;
import dev.holt.index.history.Patience;
import dev.holt.index.history.Strict;
import dev.holt.wiki.HistoryCommit;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.RecentQuery;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TextQuery;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Holds what the history index makes a wiki tell of its past against what git alone tells. */
final class RightHistory implements AutoCloseable {
    private static final List<String> PREFIXES = List.of("", "", "Notes/", "Odd/-", "Home.md");
    private static final List<String> AUTHORS = List.of("grace", "example.org", "nobody");

    private final Wiki wiki;
    private final Wiki walked;
    private final Answers actual;
    private final Answers expected;
    private final RandomText random;
    private long compared;

    /**
     * @param wiki the one whose history consults the index
     * @param folder where it is
     */
    RightHistory(Wiki wiki, Path folder, RandomText random) {
        this.wiki = wiki;
        this.walked = Wiki.open(folder, WikiOptions.defaults());
        this.actual = new Answers(wiki.history());
        this.expected = new Answers(walked.history());
        this.random = random;
    }

    /** How many answers have been compared. */
    long compared() {
        return compared;
    }

    /**
     * Asks questions about the snapshot's past: of an index that has to know the answers, or of one
     * that may leave them to git, as a server does.
     *
     * @throws AssertionError when an answer differs, or the index has none where it must
     */
    void check(HistoryIndex index, Snapshot snapshot) {
        if (random.below(2) == 0) {
            index.prepare(snapshot, new Patience());
            wiki.history().consult(() -> new Strict(index));
        } else {
            wiki.history().consult(() -> index);
        }
        Snapshot plain = walked.at(snapshot.revision());
        checkPage(snapshot, plain);
        checkBlame(snapshot, plain);
        checkRecent(snapshot, plain);
        checkSearch(snapshot, plain);
        checkAge(index.ages(snapshot), snapshot, plain);
    }

    private void checkPage(Snapshot snapshot, Snapshot plain) {
        PageName page = new PageName(random.name());
        same("history of " + page, actual.page(snapshot, page), expected.page(plain, page));
    }

    private void checkBlame(Snapshot snapshot, Snapshot plain) {
        anyPage(snapshot)
                .ifPresent(page ->
                        same(
                                "blame of " + page,
                                actual.blame(snapshot, page),
                                expected.blame(plain, page)));
    }

    private void checkRecent(Snapshot snapshot, Snapshot plain) {
        List<HistoryCommit> all = expected.recent(plain, RecentQuery.newest(1));
        Optional<Revision> since = Optional.empty();
        Optional<Instant> sinceTime = Optional.empty();
        if (!all.isEmpty()) {
            HistoryCommit some = random.any(all);
            since = maybe(some.revision());
            sinceTime = maybe(some.time());
        }
        RecentQuery query =
                new RecentQuery(
                        since,
                        sinceTime,
                        maybe(random.any(AUTHORS)),
                        random.any(PREFIXES),
                        1,
                        Optional.empty());
        same(query, actual.recent(snapshot, query), expected.recent(plain, query));
    }

    private void checkSearch(Snapshot snapshot, Snapshot plain) {
        TextQuery query =
                new TextQuery(
                        random.sought(),
                        random.below(2) == 0,
                        maybe(new PageName(random.name())),
                        random.any(PREFIXES),
                        Optional.empty(),
                        Optional.empty());
        same(query, actual.search(snapshot, query), expected.search(plain, query));
    }

    private void checkAge(Optional<PageAges> ages, Snapshot snapshot, Snapshot plain) {
        Optional<PageName> page = anyPage(snapshot);
        if (ages.isPresent() && page.isPresent()) {
            same(
                    "age of " + page.get(),
                    ages.get().of(page.get()),
                    Optional.of(expected.age(plain, page.get())));
        }
    }

    private Optional<PageName> anyPage(Snapshot snapshot) {
        List<PageEntry> pages = snapshot.pages();
        return pages.isEmpty() ? Optional.empty() : Optional.of(random.any(pages).name());
    }

    private <T> Optional<T> maybe(T value) {
        return random.below(3) == 0 ? Optional.of(value) : Optional.empty();
    }

    private void same(Object question, Object answer, Object right) {
        assertThat(answer).as("%s", question).isEqualTo(right);
        compared++;
    }

    @Override
    public void close() {
        walked.close();
    }
}
