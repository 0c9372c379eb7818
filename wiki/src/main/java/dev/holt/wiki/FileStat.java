package dev.holt.wiki;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the file system says of one file, links not followed.
 *
 * @param size in bytes
 * @param key tells files apart, where the platform has such a thing
 * @param unix change time, device, inode, user and group; empty where the platform has none of them
 */
record FileStat(
        Kind kind, Instant modified, long size, @Nullable Object key, Map<String, Object> unix) {
    private static final String UNIX_ATTRIBUTES = "unix:ctime,dev,ino,uid,gid";

    /** What stands at a path. */
    enum Kind {
        FILE,
        FOLDER,
        /** A symbolic link, a device, a pipe. */
        OTHER
    }

    /** The file at a path; empty when there is nothing. */
    static Optional<FileStat> of(Path path) throws IOException {
        try {
            BasicFileAttributes basic =
                    Files.readAttributes(
                            path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            Kind kind =
                    basic.isRegularFile()
                            ? Kind.FILE
                            : basic.isDirectory() ? Kind.FOLDER : Kind.OTHER;
            return Optional.of(
                    new FileStat(
                            kind,
                            basic.lastModifiedTime().toInstant(),
                            basic.size(),
                            basic.fileKey(),
                            kind == Kind.FILE ? unix(path) : Map.of()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> unix(Path path) throws IOException {
        try {
            return Files.readAttributes(path, UNIX_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return Map.of();
        }
    }

    /** Whether nobody has written to or replaced the file since {@code earlier}. */
    boolean isUntouchedSince(FileStat earlier) {
        return kind == earlier.kind
                && size == earlier.size
                && modified.equals(earlier.modified)
                && Objects.equals(key, earlier.key);
    }

    /** Writes the stat fields of an index entry, each cut to 32 bits as git does. */
    void writeTo(ByteBuffer entry) {
        Instant changed =
                unix.get("ctime") instanceof FileTime time ? time.toInstant() : Instant.EPOCH;
        int mode = entry.getInt(24);
        entry.putInt(0, (int) changed.getEpochSecond());
        entry.putInt(4, changed.getNano());
        entry.putInt(8, (int) modified.getEpochSecond());
        entry.putInt(12, modified.getNano());
        entry.putInt(16, number("dev"));
        entry.putInt(20, number("ino"));
        entry.putInt(24, mode);
        entry.putInt(28, number("uid"));
        entry.putInt(32, number("gid"));
        entry.putInt(36, (int) size);
    }

    private int number(String attribute) {
        return unix.get(attribute) instanceof Number number ? number.intValue() : 0;
    }
}
