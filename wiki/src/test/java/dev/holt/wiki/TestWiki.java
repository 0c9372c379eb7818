package dev.holt.wiki;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A real wiki in a temporary folder, for tests of every module.
 *
 * <p>It starts without commits. {@link #write} and the like commit behind the wiki's back, as
 * another process would; the clock goes on by a second before each of these commits.
 *
 * <pre>{@code
 * try (TestWiki test = TestWiki.bare()) {
 *     test.write("Home", "# Home\n");
 *     assertThat(test.wiki().head().page("home").text()).isEqualTo("# Home\n");
 * }
 * }</pre>
 */
public final class TestWiki implements AutoCloseable {
    private static final long SEED = 20_260_101L;

    private final Path folder;
    private final FakeClock clock = new FakeClock();
    private final Random random = new Random(SEED);
    private final TestCommits commits;
    private final Wiki wiki;

    private TestWiki(boolean bare, WikiOptions options) {
        HoltSystemReader.install();
        try {
            folder = Files.createTempDirectory("holt-test-").toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        commits = TestCommits.inNewRepository(folder, bare, clock);
        wiki = Wiki.open(folder, options.withClock(clock));
    }

    /** A bare repository: the quickest. */
    public static TestWiki bare() {
        return bare(WikiOptions.defaults());
    }

    /** A bare repository opened with these options, but the fake clock. */
    public static TestWiki bare(WikiOptions options) {
        return new TestWiki(true, options);
    }

    /** A repository whose files people see and edit. */
    public static TestWiki withWorkTree() {
        return withWorkTree(WikiOptions.defaults());
    }

    /** A repository with a work tree, opened with these options, but the fake clock. */
    public static TestWiki withWorkTree(WikiOptions options) {
        return new TestWiki(false, options);
    }

    /** The wiki under test. */
    public Wiki wiki() {
        return wiki;
    }

    /** The wiki at its tip. */
    public Snapshot head() {
        return wiki.head();
    }

    /** The root of the repository. */
    public Path folder() {
        return folder;
    }

    /** The git directory: the folder itself when the repository is bare. */
    public Path gitFolder() {
        return wiki.hasWorkTree() ? folder.resolve(".git") : folder;
    }

    /** The clock that the wiki and these commits use. */
    public FakeClock clock() {
        return clock;
    }

    /** Numbers that are the same in every run. */
    public Random random() {
        return random;
    }

    /** Commits a page, new or not. */
    public Revision write(String page, String text) {
        return writeFile(page + PageName.SUFFIX, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Commits many pages at once: their texts by their names. */
    public Revision writeAll(Map<String, String> pages) {
        Map<String, byte[]> files = new TreeMap<>();
        pages.forEach((page, text) ->
                files.put(page + PageName.SUFFIX, text.getBytes(StandardCharsets.UTF_8)));
        return commit("Write " + pages.size() + " pages", files);
    }

    /** Commits a file at a path, new or not. */
    public Revision writeFile(String path, byte[] content) {
        return commit("Write " + path, Map.of(path, content));
    }

    /** Commits without a page. */
    public Revision delete(String page) {
        clock.advance(Duration.ofSeconds(1));
        return commits.delete("Delete " + page, page + PageName.SUFFIX);
    }

    /** Commits files: their content by their paths. */
    public Revision commit(String message, Map<String, byte[]> files) {
        clock.advance(Duration.ofSeconds(1));
        return commits.write(message, files);
    }

    /**
     * Runs the git that is installed, in the wiki's folder, with the fake clock's time and no
     * configuration of the machine's.
     *
     * @param arguments the words after {@code git}
     * @return what it printed, without the last line end
     * @throws AssertionError when it fails
     */
    public String git(String... arguments) {
        return GitCommand.run(folder, clock, arguments);
    }

    /** Closes the wiki and removes its folder. */
    @Override
    public void close() {
        wiki.close();
        commits.close();
        try {
            FolderRemoval.remove(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
