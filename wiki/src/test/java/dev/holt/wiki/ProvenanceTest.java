package dev.holt.wiki;

import static dev.holt.wiki.Writer.move;
import static dev.holt.wiki.Writer.newPage;
import static dev.holt.wiki.Writer.who;
import static dev.holt.wiki.Writer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commit messages, trailers and idempotency keys. */
class ProvenanceTest {
    private final TestWiki test = TestWiki.bare();
    private final Writer writer = new Writer(test.wiki());

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void trailers_areWhereGitFindsThem() {
        writer.commit(who("key-1", "digest-1"), newPage("A", "a\n"));

        assertThat(test.git("log", "-1", "--format=%s%n%(trailers)"))
                .isEqualTo(
                        """
                        Write with a key
                        Holt-Client: test/1
                        Holt-Tool: write_page
                        Holt-Idempotency-Key: key-1
                        Holt-Request: digest-1
                        """);
    }

    @Test
    void linesOfAMessage_becomeOne() {
        writer.commit(who("First\r\nHolt-Idempotency-Key: forged\n\n\tx: y"), newPage("A", "a\n"));

        assertThat(test.git("log", "-1", "--format=%B"))
                .isEqualTo("First Holt-Idempotency-Key: forged x: y\n");
    }

    @Test
    void emptyMessage_getsAPlainSubject() {
        writer.commit(who(" \n"), newPage("A", "a\n"));

        assertThat(test.git("log", "-1", "--format=%B")).isEqualTo("Change the wiki\n");
    }

    @ParameterizedTest
    @CsvSource({"72,false", "73,true"})
    void longMessage_isCutAtAWordAndFollowsWhole(int length, boolean cut) {
        String message = "word ".repeat(14) + "x".repeat(length - 70);

        writer.commit(who(message), newPage("A", "a\n"));

        String subject = test.git("log", "-1", "--format=%s");
        assertThat(subject.length()).isLessThanOrEqualTo(72);
        assertThat(subject.endsWith("word…")).isEqualTo(cut);
        assertThat(test.git("log", "-1", "--format=%b").replace('\n', ' ').strip())
                .isEqualTo(cut ? message : "");
    }

    @Test
    void trailerValues_areOneLineAndKeysAreClean() {
        Provenance provenance =
                new Provenance(
                        Writer.AGENT,
                        "Edit",
                        Map.of("Holt Client:", "a\nHolt-Tool: forged", CommitMessage.KEY, "forged"),
                        Optional.empty(),
                        Optional.empty());

        writer.commit(provenance, newPage("A", "a\n"));

        assertThat(test.git("log", "-1", "--format=%(trailers)").strip())
                .isEqualTo("HoltClient: a Holt-Tool: forged");
    }

    @Test
    void repeatedKey_givesTheFirstResultAndChangesNothing() {
        Revision base = test.writeAll(Map.of("A", "a\n".repeat(9), "B", "b\n"));
        Change[] changes = {
            write("B", "b2\n", base), move("A", "C", "a\n".repeat(9), base), newPage("D", "d\n")
        };
        CommitResult first = writer.commit(who("key", "digest"), changes);
        test.write("Other", "o\n");

        CommitResult again = writer.commit(who("key", "digest"), changes);

        assertThat(again.replayed()).isTrue();
        assertThat(again.revision()).isEqualTo(first.revision());
        assertThat(again.parent()).isEqualTo(first.parent());
        assertThat(again.changes())
                .usingRecursiveFieldByFieldElementComparator()
                .isEqualTo(first.changes());
        assertThat(test.git("rev-list", "--count", "main")).isEqualTo("3");
    }

    @Test
    void repeatedKeyAfterARestart_isKnown() {
        CommitResult first = writer.commit(who("key", "digest"), newPage("A", "a\n"));

        try (Wiki other =
                Wiki.open(test.folder(), WikiOptions.defaults().withClock(test.clock()))) {
            CommitResult again =
                    new Writer(other).commit(who("key", "digest"), newPage("A", "a\n"));
            assertThat(again.revision()).isEqualTo(first.revision());
        }
    }

    @Test
    void mergedCommit_isReplayedAsMerged() {
        Revision base = test.write("A", "1\n2\n3\n4\n");
        test.write("A", "1\n2\n3\nfour\n");
        Change change = write("A", "one\n2\n3\n4\n", base);

        assertThat(writer.commit(who("key", "digest"), change).merged()).isTrue();
        assertThat(writer.commit(who("key", "digest"), change).merged()).isTrue();
    }

    @Test
    void repeatedKeyWithAnotherRequest_isRefused() {
        writer.commit(who("key", "digest"), newPage("A", "a\n"));

        assertThatThrownBy(() -> writer.commit(who("key", "other"), newPage("B", "b\n")))
                .isInstanceOf(WikiException.KeyReused.class)
                .hasMessageContaining("'key'");
        assertThat(test.head().hasPage(new PageName("B"))).isFalse();
    }

    @Test
    void keyOlderThanItsMemory_isForgotten() {
        writer.commit(who("key", "digest"), newPage("A", "a\n"));
        test.clock().advance(Duration.ofHours(24));
        assertThat(writer.commit(who("key", "digest"), newPage("A", "a\n")).replayed()).isTrue();

        test.clock().advance(Duration.ofSeconds(1));

        assertThat(writer.commit(who("key", "digest"), newPage("B", "b\n")).replayed()).isFalse();
    }

    @Test
    void keyCommittedByAnotherProcessWhilePlanning_isSeenInTheRetry() {
        test.write("Home", "h\n");
        boolean[] first = {true};

        CommitResult result =
                test.wiki()
                        .commit(
                                who("key", "digest"),
                                tip -> {
                                    if (first[0]) {
                                        first[0] = false;
                                        test.commit(
                                                "Write\n\n" + CommitMessage.KEY + ": key",
                                                Map.of("A.md", Writer.utf8("a\n")));
                                    }
                                    return ChangeSet.of(newPage("A", "a\n"));
                                });

        assertThat(result.replayed()).isTrue();
        assertThat(test.git("rev-list", "--count", "main")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "plain-key_1,plain-key_1",
        "'two words',sha1:",
        "'schlüssel',sha1:",
        "sha1:x,sha1:"
    })
    void unusualKeys_areStoredAsHashes(String key, String stored) {
        assertThat(CommitMessage.storedKey(key)).startsWith(stored);
        assertThat(CommitMessage.storedKey(key).length()).isLessThanOrEqualTo(45);
        writer.commit(who(key, "d"), newPage("A", "a\n"));
        assertThat(writer.commit(who(key, "d"), newPage("A", "a\n")).replayed()).isTrue();
    }
}
