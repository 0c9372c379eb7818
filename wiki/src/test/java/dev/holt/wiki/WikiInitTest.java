package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WikiInitTest {
    private static final FakeClock CLOCK = new FakeClock();
    private static final WikiOptions OPTIONS = WikiOptions.defaults().withClock(CLOCK);
    private static final PersonIdentity ADA = new PersonIdentity("Ada", "ada@example.org");

    @TempDir Path temp;

    @Test
    void folderOfFiles_becomesItsFirstCommit() throws IOException {
        write("notes/Idea.md", "idea\r\n");
        write("notes/pic.png", "png");
        write("build/out.md", "ignored");
        write(".gitignore", "build/\n");

        try (Wiki wiki = Wiki.init(temp, OPTIONS, ADA)) {
            assertThat(wiki.head().pages())
                    .extracting(e -> e.name().value())
                    .containsExactly("Home", "notes/Idea");
            assertThat(wiki.head().page("notes/Idea").text()).isEqualTo("idea\r\n");
            assertThat(wiki.head().attachments("")).hasSize(1);
        }
        assertThat(git("status", "--porcelain")).isEmpty();
        assertThat(git("log", "--format=%an|%s|%aI"))
                .isEqualTo("Ada|Create the wiki|2026-01-01T12:00:00+00:00");
        assertThat(git("fsck", "--strict")).isEmpty();
    }

    @Test
    void homePageOfAnyCase_isKept() throws IOException {
        write("HOME.md", "mine");

        try (Wiki wiki = Wiki.init(temp, OPTIONS, ADA)) {
            assertThat(wiki.head().pages()).hasSize(1);
            assertThat(wiki.head().page("home").text()).isEqualTo("mine");
        }
    }

    @Test
    void emptyFolder_getsHomePageByTheAuthor() {
        try (Wiki wiki = Wiki.init(temp.resolve("new"), OPTIONS, ADA)) {
            assertThat(wiki.head().pages()).hasSize(1);
        }
        assertThat(GitCommand.run(temp.resolve("new"), CLOCK, "log", "--format=%an"))
                .isEqualTo("Ada");
    }

    @Test
    void repositoryWithCommits_isOpenedAsItIs() {
        try (TestWiki test = TestWiki.withWorkTree()) {
            Revision tip = test.write("Home", "text");

            try (Wiki wiki = Wiki.init(test.folder(), OPTIONS, ADA)) {
                assertThat(wiki.head().revision()).isEqualTo(tip);
            }
        }
    }

    @Test
    void repositoryWithoutCommits_getsItsFilesCommitted() throws IOException {
        git("init", "-q", "-b", "trunk");
        write("Idea.md", "idea");

        try (Wiki wiki = Wiki.init(temp, OPTIONS, ADA)) {
            assertThat(wiki.head().pages()).hasSize(2);
            assertThat(wiki.branch()).isEqualTo("trunk");
        }
    }

    @Test
    void readOnly_isRefused() throws IOException {
        write("Idea.md", "idea");

        assertThatThrownBy(() -> Wiki.init(temp, OPTIONS.withReadOnly(true), ADA))
                .isInstanceOf(WikiException.NotWritable.class);
        assertThat(temp.toFile().list()).hasSize(1);
    }

    private void write(String path, String text) throws IOException {
        Path file = temp.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String git(String... arguments) {
        return GitCommand.run(temp, CLOCK, arguments);
    }
}
