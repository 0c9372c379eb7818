package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionResolverTest {
    private final TestWiki test = TestWiki.bare();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void refNames_areBranchesAndTagsThatCanBeRead() {
        test.write("Home", "x\n");
        test.git("branch", "feature/a");
        test.git("tag", "v1");

        assertThat(test.wiki().refNames()).contains("feature/a", "v1", test.wiki().branch());
        for (String name : test.wiki().refNames()) {
            assertThat(test.wiki().at(name).revision()).isEqualTo(test.head().revision());
        }
    }

    @Test
    void idsOf4To40Digits_nameTheirCommit() {
        Revision first = test.write("Home", "one");
        test.write("Home", "two");

        for (int digits = 4; digits <= 40; digits++) {
            assertThat(resolve(first.id().substring(0, digits))).isEqualTo(first);
        }
        assertThat(resolve(" " + first.abbreviated().toUpperCase(Locale.ROOT) + " "))
                .isEqualTo(first);
        assertThat(test.wiki().at(first).page("Home").text()).isEqualTo("one");
    }

    @Test
    void idOf3Digits_isRefused() {
        Revision first = test.write("Home", "one");

        assertUnknown(first.id().substring(0, 3), "4 digits or more");
    }

    @Test
    void idOfPage_isNoRevision() {
        test.write("Home", "one");
        String blob = test.head().page("Home").blobId();

        assertUnknown(blob, "is no commit of this wiki");
        assertUnknown(blob.substring(0, 12), "is no commit of this wiki");
        assertUnknown(test.head().rootTree(), "is no commit of this wiki");
    }

    @Test
    void ambiguousAbbreviation_listsTheCommits() throws IOException {
        String ambiguous = startOfTwoCommits();

        assertThatThrownBy(() -> test.wiki().at(ambiguous))
                .isInstanceOfSatisfying(
                        WikiException.UnknownRevision.class,
                        e ->
                                assertThat(e.candidates())
                                        .hasSizeGreaterThan(1)
                                        .allMatch(r -> r.id().startsWith(ambiguous))
                                        .isSortedAccordingTo(Comparator.comparing(Revision::id)))
                .hasMessageContaining("Write more digits");
    }

    @Test
    void branchesAndTags_nameTheirCommit() {
        Revision first = test.write("Home", "one");
        test.git("branch", "old/ideas");
        test.git("tag", "light");
        test.git("tag", "-a", "-m", "annotated", "v1.0");
        Revision second = test.write("Home", "two");

        assertThat(resolve("old/ideas")).isEqualTo(first);
        assertThat(resolve("refs/heads/old/ideas")).isEqualTo(first);
        assertThat(resolve("light")).isEqualTo(first);
        assertThat(resolve("v1.0")).isEqualTo(first);
        assertThat(resolve("main")).isEqualTo(second);
        assertThat(resolve("HEAD")).isEqualTo(second);
    }

    @Test
    void tagOfPage_isNoRevision() {
        test.write("Home", "one");
        test.git("tag", "a-page", test.head().page("Home").blobId());

        assertUnknown("a-page", "is not a revision");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no such",
                "..",
                "HEAD~1",
                "main^{tree}",
                "-",
                "refs/heads/none",
                "a\nb"
            })
    void otherText_isRefusedWithTheForms(String text) {
        test.write("Home", "one");

        assertUnknown(text, "a branch, a tag, or a date");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T10:00:00Z, one",
        "2026-03-01T10:00, one",
        "2026-03-01 10:00:00, one",
        "2026-03-01t11:59:59z, one",
        "2026-03-01T12:59:59+01:00, one",
        "2026-03-01T12:00:00Z, two",
        "2026-03-01T13:00+01:00, two",
        "2026-03-01T07:00:00.250-05:00, two",
        "2026-03-01, two",
        "2026-03-02, two",
        "2026-03-03, three",
        "2099-12-31, three",
    })
    void dates_nameTheNewestCommitThen(String date, String text) {
        commitsInMarch();

        assertThat(test.wiki().at(date).page("Home").text()).isEqualTo(text);
    }

    @Test
    void dateBeforeTheFirstCommit_saysWhenTheWikiStarts() {
        commitsInMarch();

        assertUnknown("2026-02-28", "starts at 2026-03-01T10:00:00Z");
        assertUnknown("2026-03-01T09:59:59Z", "starts at 2026-03-01T10:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-13-01",
                "2026-02-30",
                "2026-03-01T25:00",
                "2026-03-01 noon",
                "2026-03-01T"
            })
    void impossibleDate_isRefusedWithTheForm(String date) {
        test.write("Home", "one");

        assertUnknown(date, "is not a date. Write 2026-11-21");
    }

    @Test
    void date_followsFirstParentsOnly() {
        try (TestWiki tree = TestWiki.withWorkTree()) {
            tree.write("Home", "main");
            tree.git("checkout", "-q", "-b", "side");
            tree.clock().set(Instant.parse("2026-02-01T00:00:00Z"));
            tree.write("Side", "side");
            tree.git("checkout", "-q", "main");
            tree.clock().set(Instant.parse("2026-03-01T00:00:00Z"));
            tree.git("merge", "-q", "--no-ff", "-m", "Merge", "side");

            assertThat(tree.wiki().at("2026-02-15").findPage("Side")).isEmpty();
            assertThat(tree.wiki().at("2026-03-01").findPage("Side")).isPresent();
        }
    }

    @Test
    void dateWithoutCommits_isRefused() {
        assertUnknown("2026-01-01", "no commits yet");
    }

    @Test
    void zeros_nameTheEmptyWiki() {
        assertThat(resolve("0000")).isEqualTo(Revision.NONE);
        assertThat(resolve(Revision.NONE.abbreviated())).isEqualTo(Revision.NONE);
        assertThat(test.wiki().at(Revision.NONE).pages()).isEmpty();
    }

    @Test
    void unknownCommit_isRefused() {
        test.write("Home", "one");

        assertThatThrownBy(() -> test.wiki().at(new Revision("12".repeat(20))))
                .isInstanceOf(WikiException.UnknownRevision.class)
                .hasMessageContaining("121212121212");
    }

    /**
     * Stores commits that differ in their messages until two ids start with the same four digits.
     */
    private String startOfTwoCommits() throws IOException {
        PersonIdent person =
                new PersonIdent("Ada", "ada@example.org", Instant.EPOCH, ZoneOffset.UTC);
        CommitBuilder commit = new CommitBuilder();
        commit.setAuthor(person);
        commit.setCommitter(person);
        Set<String> seen = new HashSet<>();
        try (Repository repository = RepositoryOpener.open(test.folder());
                ObjectInserter inserter = repository.newObjectInserter()) {
            commit.setTreeId(inserter.insert(Constants.OBJ_TREE, new byte[0]));
            for (int i = 0; ; i++) {
                commit.setMessage("Commit " + i);
                String start =
                        inserter.idFor(Constants.OBJ_COMMIT, commit.build()).name().substring(0, 4);
                inserter.insert(commit);
                if (!seen.add(start)) {
                    return start;
                }
            }
        }
    }

    private void commitsInMarch() {
        test.clock().set(Instant.parse("2026-03-01T09:59:59Z"));
        test.write("Home", "one");
        test.clock().set(Instant.parse("2026-03-01T11:59:59Z"));
        test.write("Home", "two");
        test.clock().set(Instant.parse("2026-03-03T00:00:00Z"));
        test.write("Home", "three");
    }

    private Revision resolve(String text) {
        return test.wiki().at(text).revision();
    }

    private void assertUnknown(String text, String message) {
        assertThatThrownBy(() -> test.wiki().at(text))
                .isInstanceOf(WikiException.UnknownRevision.class)
                .hasMessageContaining(message);
    }
}
