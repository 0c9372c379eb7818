package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TipWatchTest {
    /** Far longer than anything here takes, for a machine that is busy. */
    private static final long PATIENCE_SECONDS = 60;

    /** What was told, oldest first. */
    private final BlockingQueue<Revision> told = new LinkedBlockingQueue<>();

    private void listen(Revision before, Revision now) {
        told.add(now);
    }

    private void awaitTold(Revision revision) throws InterruptedException {
        Revision last = null;
        while (!revision.equals(last)) {
            last = told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(last).as("told before patience ran out").isNotNull();
        }
    }

    private static Revision commit(Wiki wiki, String page) {
        Provenance who =
                new Provenance(
                        PersonIdentity.HOLT, "Test", Map.of(), Optional.empty(), Optional.empty());
        Change create =
                new Change.Create(new PageName(page), "x\n".getBytes(StandardCharsets.UTF_8));
        return wiki.commit(who, snapshot -> ChangeSet.of(create)).revision();
    }

    @Test
    void commitOfThisProcess_isTold() throws InterruptedException {
        try (TestWiki test = TestWiki.bare();
                Watching _ = test.wiki().watch(this::listen)) {
            awaitTold(commit(test.wiki(), "New"));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void commitBehindTheWikisBack_isTold(boolean bare) throws InterruptedException {
        try (TestWiki test = bare ? TestWiki.bare() : TestWiki.withWorkTree();
                Watching _ = test.wiki().watch(this::listen)) {
            awaitTold(test.write("One", "1\n"));
            awaitTold(test.write("Two", "2\n"));
        }
    }

    @Test
    void editorAndGitCommit_areTold() throws Exception {
        try (TestWiki test = TestWiki.withWorkTree()) {
            test.write("Home", "x\n");
            test.git("reset", "-q", "--hard");
            try (Watching _ = test.wiki().watch(this::listen)) {
                Files.writeString(test.folder().resolve("Home.md"), "edited\n");
                test.git("commit", "-qam", "Edit");

                awaitTold(new Revision(test.git("rev-parse", "HEAD")));
            }
        }
    }

    @Test
    void push_isTold() throws Exception {
        try (TestWiki test = TestWiki.bare();
                TestWiki other = TestWiki.withWorkTree()) {
            test.write("Home", "x\n");
            String branch = test.wiki().branch();
            other.git("fetch", "-q", test.folder().toString(), branch);
            other.git("reset", "-q", "--hard", "FETCH_HEAD");
            try (Watching _ = test.wiki().watch(this::listen)) {
                Revision pushed = other.write("Pushed", "y\n");
                other.git("push", "-q", test.folder().toString(), "HEAD:refs/heads/" + branch);

                awaitTold(pushed);
            }
        }
    }

    @Test
    void branchWhoseFolderGitRemovesByPacking_isFollowed() throws Exception {
        try (TestWiki test = TestWiki.withWorkTree()) {
            test.write("Home", "x\n");
            test.git("reset", "-q", "--hard");
            test.git("switch", "-qc", "team/notes");
            test.git("pack-refs", "--all");
            try (Watching _ = test.wiki().watch(this::listen)) {
                for (int i = 0; i < 3; i++) {
                    test.git("commit", "-q", "--allow-empty", "-m", "Commit " + i);
                    awaitTold(new Revision(test.git("rev-parse", "HEAD")));
                    test.git("pack-refs", "--all");
                }
            }
        }
    }

    @Test
    void switchToAnotherBranch_isToldAndFollowed() throws Exception {
        try (TestWiki test = TestWiki.withWorkTree()) {
            Revision first = test.write("Home", "x\n");
            test.write("Home", "y\n");
            test.git("reset", "-q", "--hard");
            test.git("branch", "old/state", first.id());
            try (Watching _ = test.wiki().watch(this::listen)) {
                test.git("switch", "-q", "old/state");
                awaitTold(first);

                test.git("commit", "-q", "--allow-empty", "-m", "More");
                awaitTold(new Revision(test.git("rev-parse", "HEAD")));
            }
        }
    }

    @Test
    void firstCommitOfAnEmptyRepository_isTold() throws InterruptedException {
        try (TestWiki test = TestWiki.bare();
                Watching _ = test.wiki().watch(this::listen)) {
            awaitTold(test.write("Home", "x\n"));
        }
    }

    @Test
    void everyMoveStartsWhereTheLastEnded() throws InterruptedException {
        try (TestWiki test = TestWiki.bare()) {
            Revision[] at = {test.write("Home", "0\n")};
            BlockingQueue<String> breaks = new LinkedBlockingQueue<>();
            try (Watching _ =
                    test.wiki()
                            .watch((before, now) -> {
                                if (!before.equals(at[0])) {
                                    breaks.add(at[0] + " then " + before);
                                }
                                at[0] = now;
                                told.add(now);
                            })) {
                Revision last = at[0];
                for (int i = 1; i <= 200; i++) {
                    last = test.write("Home", i + "\n");
                }
                awaitTold(last);
            }
            assertThat(breaks).isEmpty();
        }
    }

    @Test
    void withoutFileEvents_theTipIsLookedAt() throws Exception {
        try (TestWiki test = TestWiki.bare()) {
            test.write("Home", "x\n");
            try (TipWatch watch = withoutEvents(test);
                    Watching _ = watch.add(this::listen)) {
                awaitTold(test.write("Home", "y\n"));
            }
        }
    }

    @Test
    void listenerThatFails_doesNotKeepOthersFromHearing() throws InterruptedException {
        try (TestWiki test = TestWiki.bare();
                Watching _ =
                        test.wiki()
                                .watch((before, now) -> {
                                    throw new IllegalStateException("for the test");
                                });
                Watching _ = test.wiki().watch(this::listen)) {
            awaitTold(test.write("One", "1\n"));
            awaitTold(test.write("Two", "2\n"));
        }
    }

    @Test
    void afterTheLastListenerHasLeft_noThreadIsLeft() throws InterruptedException {
        try (TestWiki test = TestWiki.bare()) {
            CountDownLatch heard = new CountDownLatch(1);
            Thread[] told = new Thread[1];
            Watching first =
                    test.wiki()
                            .watch((before, now) -> {
                                told[0] = Thread.currentThread();
                                heard.countDown();
                            });
            Watching second = test.wiki().watch((before, now) -> {});
            test.write("Home", "x\n");
            assertThat(heard.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

            first.close();
            assertThat(told[0].isAlive()).isTrue();
            second.close();
            second.close();

            assertThat(told[0].join(Duration.ofSeconds(PATIENCE_SECONDS))).isTrue();
        }
    }

    @Test
    void watchingAgain_worksAfterAPause() throws InterruptedException {
        try (TestWiki test = TestWiki.bare()) {
            test.wiki().watch(this::listen).close();
            test.write("Unheard", "x\n");
            try (Watching _ = test.wiki().watch(this::listen)) {
                awaitTold(test.write("Heard", "x\n"));
            }
            assertThat(told).isEmpty();
        }
    }

    @Test
    void closedWiki_isNotWatched() {
        TestWiki test = TestWiki.bare();
        Wiki wiki = test.wiki();
        test.close();

        assertThatThrownBy(() -> wiki.watch(this::listen))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nfs4", "cifs", "smb3", "9p", "fuse.sshfs", "virtiofs", "drvfs"})
    void networkFileSystems_areNotTrustedWithEvents(String type) {
        assertThat(RefEvents.isRemote(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "xfs", "btrfs", "zfs", "tmpfs", "overlay", "ntfs"})
    void localFileSystems_are(String type) {
        assertThat(RefEvents.isRemote(type)).isFalse();
    }

    @Test
    void locksAndOtherFiles_doNotMatter() {
        Path git = Path.of("/repository");
        RefFolders folders =
                new RefFolders(
                        Map.of(
                                git,
                                Set.of("HEAD", "packed-refs"),
                                git.resolve("refs/heads"),
                                Set.of()));

        assertThat(folders.matters(git, "HEAD")).isTrue();
        assertThat(folders.matters(git, "index")).isFalse();
        assertThat(folders.matters(git, "HEAD.lock")).isFalse();
        assertThat(folders.matters(git.resolve("refs/heads"), "main")).isTrue();
        assertThat(folders.matters(git.resolve("refs/heads"), "main.lock")).isFalse();
        assertThat(folders.matters(git.resolve("objects"), "x")).isFalse();
    }

    private static TipWatch withoutEvents(TestWiki test) {
        Repository repository = RepositoryOpener.open(test.folder());
        TipWatch.Pace quick =
                new TipWatch.Pace(Duration.ofMillis(20), Duration.ofHours(1), Duration.ofMillis(1));
        return new TipWatch(
                new RefReader(repository),
                RepositoryLayout.of(repository),
                quick,
                folder -> Optional.empty());
    }
}
