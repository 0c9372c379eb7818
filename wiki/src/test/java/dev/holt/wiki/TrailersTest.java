package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TrailersTest {
    @Test
    void lastParagraphOfKeysAndValues_isRead() {
        assertThat(Trailers.parse("Subject\n\nBody: not one.\n\nKey: value\nOther-Key:second\n"))
                .containsExactly(Map.entry("Key", "value"), Map.entry("Other-Key", "second"));
    }

    @Test
    void subjectThatLooksLikeATrailer_isNone() {
        assertThat(Trailers.parse("tar: update page\n")).isEmpty();
    }

    @Test
    void paragraphWithOtherText_isNotTrailers() {
        assertThat(Trailers.parse("Subject\n\nThe reason:\nKey: value\n")).isEmpty();
    }

    @Test
    void paragraphWithOtherTextAndASignature_isTrailers() {
        assertThat(Trailers.parse("Subject\n\nsome words\nSigned-off-by: A <a@b>\n"))
                .containsExactly(Map.entry("Signed-off-by", "A <a@b>"));
    }

    @Test
    void indentedLine_goesOnWithTheOneBefore() {
        assertThat(Trailers.parse("Subject\n\nKey: one\n  two\nNext: x"))
                .containsExactly(Map.entry("Key", "one two"), Map.entry("Next", "x"));
    }

    @Test
    void repeatedKey_hasAllValues() {
        assertThat(Trailers.parse("Subject\n\nCo-authored-by: A <a>\nCo-authored-by: B <b>"))
                .containsExactly(Map.entry("Co-authored-by", "A <a>, B <b>"));
    }

    @Test
    void emptyMessage_hasNone() {
        assertThat(Trailers.parse("")).isEmpty();
    }

    @Test
    void trailers_areThoseThatGitFinds() {
        List<String> messages =
                List.of(
                        "S\n\nA: 1\nB: 2\n",
                        "S\n\nbody\n\nA: 1\n more\n",
                        "S\n\nA: 1\nnot a trailer\n",
                        "S\n\nline\nline\nline\nSigned-off-by: x\n",
                        "S\n\nline\nline\nline\nline\nSigned-off-by: x\n",
                        "S\n\n(cherry picked from commit 0123)\nA: 1\n",
                        "S\n\n indented: 1\n",
                        "A: 1\n",
                        "S\n\nA_b: 1\n",
                        "S\n\nA : 1\n",
                        "S\n\nA:\n",
                        "S\n\nhttps://example.org\n");
        try (TestWiki test = TestWiki.bare()) {
            for (String message : messages) {
                test.commit(message, Map.of("P.md", message.getBytes(StandardCharsets.UTF_8)));
                String git = test.git("log", "-1", "--format=%(trailers:only,unfold)").strip();
                String ours =
                        Trailers.parse(message).entrySet().stream()
                                .map(trailer ->
                                        (trailer.getKey() + ": " + trailer.getValue()).strip())
                                .reduce((one, next) -> one + "\n" + next)
                                .orElse("");
                assertThat(ours).as(message).isEqualTo(git);
            }
        }
    }
}
