package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The index file as it was at one moment.
 *
 * @param stat the file; empty when there was none
 */
record IndexFile(GitIndex index, Optional<FileStat> stat) {

    static IndexFile read(Path file) throws IOException {
        Optional<FileStat> stat = FileStat.of(file);
        return stat.isEmpty()
                ? new IndexFile(IndexFormat.empty(), stat)
                : new IndexFile(IndexFormat.read(Files.readAllBytes(file)), stat);
    }

    /** Whether the file is still this one; git replaces it as a whole and never writes into it. */
    boolean isCurrent(Path file) throws IOException {
        return FileStat.of(file).equals(stat);
    }

    /** When the file was written, in seconds since 1970: younger entries are not to be trusted. */
    long writtenSeconds() {
        return stat.map(s -> s.modified().getEpochSecond()).orElse(0L);
    }

    /** The content of the next index file. */
    byte[] with(List<GitIndex.Edit> edits) throws IOException {
        List<IndexEntry> trusted = new ArrayList<>(index.entries().size());
        for (IndexEntry entry : index.entries()) {
            trusted.add(entry.unlessRacy(writtenSeconds()));
        }
        Set<String> changed = new HashSet<>();
        edits.forEach(edit -> changed.add(edit.path()));
        GitIndex next = new GitIndex(trusted, index.cachedTrees(), index.header());
        return IndexFormat.write(next.with(edits, changed));
    }
}
