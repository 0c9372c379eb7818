package dev.holt.bench.search;

import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes many pages or commits into a bare repository through {@code git fast-import}. */
public final class FastImport implements Closeable {
    /** A word outside of code, which keeps its words in each of the copies. */
    private static final Pattern WORD = Pattern.compile("`[^`]*`|[a-z]{3,}");

    private static final int ALPHABET = 26;

    private final Process git;
    private final OutputStream out;

    private FastImport(Process git) {
        this.git = git;
        this.out = new BufferedOutputStream(git.getOutputStream());
    }

    /**
     * Fills an empty repository, in one commit, with so many copies of a wiki's pages in a folder
     * each. All but the first have other words, as translations have: each letter is moved on in
     * the alphabet, so that words are as frequent as before and those of two copies are not alike.
     */
    static void copies(Snapshot from, int copies, Path repository) throws IOException {
        try (FastImport stream = start(repository)) {
            stream.commit("main", "");
            for (int copy = 0; copy < copies; copy++) {
                int shift = copy;
                for (PageName page : names(from)) {
                    String text = from.findPage(page).orElseThrow().lenientText();
                    stream.file("copy-" + copy + "/" + page.path(), shifted(text, shift));
                }
            }
        }
    }

    /** Adds a line to a page in each of so many commits, as another program would. */
    static void edits(Snapshot tip, String branch, int commits, Path repository)
            throws IOException {
        Random random = new Random(commits);
        List<PageName> pages = names(tip);
        try (FastImport stream = start(repository)) {
            for (int i = 0; i < commits; i++) {
                PageName page = pages.get(random.nextInt(pages.size()));
                String text = tip.findPage(page).orElseThrow().lenientText();
                stream.commit(branch, i == 0 ? tip.revision().id() : "");
                stream.file(page.path(), text + "\nchange number " + i + "\n");
            }
        }
    }

    private static List<PageName> names(Snapshot snapshot) {
        return snapshot.pages().stream().map(entry -> entry.name()).toList();
    }

    private static String shifted(String text, int by) {
        return WORD.matcher(text)
                .replaceAll(match -> {
                    String word = match.group();
                    return Matcher.quoteReplacement(
                            word.startsWith("`") ? word : shiftedWord(word, by));
                });
    }

    private static String shiftedWord(String word, int by) {
        StringBuilder shifted = new StringBuilder(word);
        for (int i = 0; i < word.length(); i++) {
            shifted.setCharAt(i, (char) ('a' + (word.charAt(i) - 'a' + by) % ALPHABET));
        }
        return shifted.toString();
    }

    /** Starts writing into a bare repository; what was written is there once this is closed. */
    public static FastImport start(Path repository) throws IOException {
        return new FastImport(
                new ProcessBuilder("git", "fast-import", "--quiet", "--force")
                        .directory(repository.toFile())
                        .redirectErrorStream(true)
                        .start());
    }

    /**
     * Begins a commit on a branch.
     *
     * @param parent its parent's id; empty for the branch's newest commit of this stream, if any
     */
    public void commit(String branch, String parent) throws IOException {
        write("commit refs/heads/%s\n".formatted(branch));
        write("committer Bench <bench@example.org> 1767225600 +0000\ndata 4\nText\n");
        if (!parent.isEmpty()) {
            write("from " + parent + "\n");
        }
    }

    /** Writes a file as part of the commit that was begun last. */
    public void file(String path, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        String quoted = path.replace("\\", "\\\\").replace("\"", "\\\"");
        write("M 100644 inline \"%s\"\ndata %d\n".formatted(quoted, content.length));
        out.write(content);
        out.write('\n');
    }

    private void write(String command) throws IOException {
        out.write(command.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.close();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (git.waitFor() != 0) {
                throw new IOException("git fast-import: " + said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
