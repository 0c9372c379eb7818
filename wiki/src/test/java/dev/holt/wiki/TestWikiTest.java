package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TestWikiTest {
    @Test
    void writeToBareWiki_isCommittedAndSeen() {
        try (TestWiki test = TestWiki.bare()) {
            Revision revision = test.write("Design/Auth", "# Auth\n");

            assertThat(test.head().revision()).isEqualTo(revision);
            assertThat(test.head().page("design/auth.md").text()).isEqualTo("# Auth\n");
            assertThat(test.git("rev-parse", "HEAD")).isEqualTo(revision.id());
        }
    }

    @Test
    void writesToWorkTree_leaveItClean() {
        try (TestWiki test = TestWiki.withWorkTree()) {
            test.writeAll(Map.of("Home", "one", "Design/Auth", "two"));
            test.write("Home", "three");
            test.delete("Design/Auth");

            assertThat(test.git("status", "--porcelain")).isEmpty();
            assertThat(test.folder().resolve("Home.md")).hasContent("three");
            assertThat(test.head().pages())
                    .extracting(e -> e.name().value())
                    .containsExactly("Home");
        }
    }
}
