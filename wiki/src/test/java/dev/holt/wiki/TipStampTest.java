package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TipStampTest {
    private final TestWiki test = TestWiki.withWorkTree();
    private final Repository repository = RepositoryOpener.open(test.folder());

    @BeforeEach
    void write() {
        test.write("Home", "one");
    }

    @AfterEach
    void close() {
        repository.close();
        test.close();
    }

    @Test
    void untouchedFiles_areCurrent() {
        assertThat(taken().isCurrent()).isTrue();
    }

    @Test
    void filesAsOldAsTwoTicks_haveAStampAndYoungerOnesHaveNot() throws IOException {
        assertThat(after(Duration.ofSeconds(3)).take()).isPresent();
        assertThat(after(Duration.ZERO).take()).isEmpty();
    }

    @Test
    void commit_isNoticed() {
        TipStamp stamp = taken();
        test.write("Home", "two");

        assertThat(stamp.isCurrent()).isFalse();
    }

    @Test
    void branchMovedByGit_isNoticed() {
        Revision first = test.head().revision();
        test.write("Home", "two");
        TipStamp stamp = taken();
        test.git("update-ref", "refs/heads/main", first.id());

        assertThat(stamp.isCurrent()).isFalse();
    }

    @Test
    void otherBranchCheckedOut_isNoticed() {
        test.git("branch", "other");
        TipStamp stamp = taken();
        test.git("switch", "-q", "other");

        assertThat(stamp.isCurrent()).isFalse();
    }

    @Test
    void packedBranch_hasAStampUntilItHasAFileAgain() {
        test.git("pack-refs", "--all", "--prune");
        TipStamp stamp = taken();
        assertThat(stamp.isCurrent()).isTrue();

        test.git("commit", "-q", "--allow-empty", "-m", "More");
        assertThat(stamp.isCurrent()).isFalse();
    }

    @Test
    void packedBranchPackedAnew_isNoticed() {
        test.git("pack-refs", "--all", "--prune");
        TipStamp stamp = taken();
        test.git("tag", "another");
        test.git("pack-refs", "--all", "--prune");

        assertThat(stamp.isCurrent()).isFalse();
    }

    @Test
    void commitCheckedOut_hasNoStamp() {
        test.git("checkout", "-q", "--detach");

        assertThat(after(Duration.ofHours(1)).take()).isEmpty();
    }

    private TipStamp taken() {
        Optional<TipStamp> stamp = after(Duration.ofHours(1)).take();
        return stamp.orElseThrow();
    }

    private TipStamp.Taker after(Duration time) {
        return new TipStamp.Taker(repository, Clock.offset(Clock.systemUTC(), time));
    }
}
