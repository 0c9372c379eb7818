package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TreeNamesTest {
    private final TestWiki test = TestWiki.bare();

    @BeforeEach
    void fill() {
        Map<String, byte[]> files = new TreeMap<>();
        for (String path :
                new String[] {
                    "Auth.md",
                    "auth.md",
                    "Design/Auth.md",
                    "Design/Auth/flow.png",
                    "Ops/AUTH.md",
                    "Ops/Flow.PNG"
                }) {
            files.put(path, path.getBytes(StandardCharsets.UTF_8));
        }
        test.commit("Add files", files);
    }

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void exactNames_areFound() {
        PageNames names = test.head().names();

        assertThat(names.has(new PageName("Design/Auth"))).isTrue();
        assertThat(names.has(new PageName("design/auth"))).isFalse();
        assertThat(names.exact("Design/Auth")).contains(new PageName("Design/Auth"));
        assertThat(names.exact("Design")).isEmpty();
        assertThat(names.exact("")).isEmpty();
    }

    @Test
    void ignoringCase_findsWholeNames() {
        assertThat(test.head().names().ignoringCase("AUTH"))
                .containsExactly(new PageName("Auth"), new PageName("auth"));
        assertThat(test.head().names().ignoringCase("design/auth"))
                .containsExactly(new PageName("Design/Auth"));
    }

    @Test
    void leaf_isFoundInEveryFolder() {
        assertThat(test.head().names().byLeaf("aUTh"))
                .extracting(PageName::value)
                .containsExactly("Auth", "Design/Auth", "Ops/AUTH", "auth");
        assertThat(test.head().names().byLeaf("Design")).isEmpty();
    }

    @Test
    void leafOfAttachment_isFoundInEveryFolder() {
        assertThat(test.head().names().attachmentsByLeaf("FLOW.png"))
                .extracting(AttachmentName::value)
                .containsExactly("Design/Auth/flow.png", "Ops/Flow.PNG");
        assertThat(test.head().names().attachmentsByLeaf("Auth.md")).isEmpty();
    }

    @Test
    void attachments_areNoPages() {
        assertThat(test.head().names().hasAttachment("Ops/Flow.PNG")).isTrue();
        assertThat(test.head().names().hasAttachment("Ops/flow.png")).isFalse();
        assertThat(test.head().names().hasAttachment("Auth.md")).isFalse();
    }

    @Test
    void manyQuestions_getTheSameAnswersAsFew() {
        PageNames names = test.head().names();
        var first = names.byLeaf("auth");
        for (int i = 0; i < LeafLookup.SCANS_BEFORE_MAP; i++) {
            assertThat(names.byLeaf("auth")).isEqualTo(first);
        }

        assertThat(names.byLeaf("auth")).isEqualTo(first);
        assertThat(names.byLeaf("nothing")).isEmpty();
    }

    @Test
    void equalTrees_shareTheirNames() {
        PageNames before = test.head().names();
        test.commit(
                "Change nothing", Map.of("Auth.md", "Auth.md".getBytes(StandardCharsets.UTF_8)));

        assertThat(test.head().names()).isSameAs(before);
    }
}
