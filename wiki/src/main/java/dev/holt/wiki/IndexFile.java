package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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

    /** When the file was written, in seconds since 1970: younger entries are not to be trusted. */
    long writtenSeconds() {
        return stat.map(s -> s.modified().getEpochSecond()).orElse(0L);
    }
}
