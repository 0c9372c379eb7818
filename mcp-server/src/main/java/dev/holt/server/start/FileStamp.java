package dev.holt.server.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * Which file it is that has a name now: one that takes its place has another stamp.
 *
 * @param key what the system knows it by; empty where it has nothing of the kind
 */
record FileStamp(Optional<Object> key, FileTime modified, long size) {

    /** Returns the stamp of a file; empty when there is none. */
    static Optional<FileStamp> of(Path file) {
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            return Optional.of(
                    new FileStamp(
                            Optional.ofNullable(facts.fileKey()),
                            facts.lastModifiedTime(),
                            facts.size()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
