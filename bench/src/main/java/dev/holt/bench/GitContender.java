package dev.holt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file written, {@code git add}, {@code git commit}. */
final class GitContender extends Contender {
    private final Path folder;

    private GitContender(String name, SampleWiki wiki, Path folder) {
        super(name, wiki, folder.resolve(".git"));
        this.folder = folder;
    }

    /** git as it comes: it does not wait for the disk with everything. */
    static GitContender plain(SampleWiki wiki, Path folder) {
        return new GitContender("git add + git commit", wiki, folder);
    }

    /** git told to force everything to the disk, as Holt does. */
    static GitContender synced(SampleWiki wiki, Path folder) throws IOException {
        Git.run(folder, "config", "core.fsync", "all");
        return new GitContender("same with core.fsync=all", wiki, folder);
    }

    @Override
    void write(String page, byte[] text) throws IOException {
        String path = page + ".md";
        Files.write(folder.resolve(path), text);
        Git.run(folder, "add", path);
        Git.run(folder, "commit", "-q", "-m", "Edit " + page);
    }
}
