package dev.holt.wiki;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.lib.Constants;

/**
 * The index file's format, versions 2, 3 and 4.
 *
 * <p>Of the extensions, cached trees are kept and corrected; those that only speed git up are left
 * out, and git makes them anew. An index that is split or sparse cannot be written, because its
 * entries are not all there. Source: git's {@code gitformat-index}.
 */
final class IndexFormat {
    private static final byte[] SIGNATURE = {'D', 'I', 'R', 'C'};
    private static final String CACHED_TREES = "TREE";
    private static final int HEADER_BYTES = 12;
    private static final int ID_BYTES = 20;
    private static final int SHORT_FIXED_BYTES = 62;
    private static final int COMPRESSED = 4;

    private IndexFormat() {}

    /**
     * What the entries do not say.
     *
     * @param version 2 to 4
     * @param hashed whether the file ends in its own hash; git may be told to leave zeros there
     */
    record Header(int version, boolean hashed) {}

    /** The index of a repository whose file is missing. */
    static GitIndex empty() {
        return new GitIndex(RawEntries.of(new byte[0], 0, 0), CacheTree.NONE, new Header(2, true));
    }

    /**
     * Reads the whole file.
     *
     * @throws WikiException.NotWritable when the index is split or sparse
     */
    static GitIndex read(byte[] file) throws IOException {
        try {
            return new Reading(file).index();
        } catch (IndexOutOfBoundsException
                | IllegalArgumentException
                | NegativeArraySizeException
                | BufferUnderflowException e) {
            throw new CorruptObjectException("git's index cannot be read");
        }
    }

    /** The whole file. */
    static byte[] write(GitIndex index) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream(index.entries().byteCount() + 1_000);
        write(index, file);
        return file.toByteArray();
    }

    /** Writes the whole file, without putting it together in memory first. */
    static void write(GitIndex index, OutputStream file) throws IOException {
        Header header = index.header();
        MessageDigest digest = Constants.newMessageDigest();
        DigestOutputStream out = new DigestOutputStream(file, digest);
        out.on(header.hashed());
        out.write(
                ByteBuffer.allocate(HEADER_BYTES)
                        .put(SIGNATURE)
                        .putInt(header.version())
                        .putInt(index.entries().count())
                        .array());
        if (header.version() == COMPRESSED) {
            out.write(compressed(index.entries()));
        } else {
            index.entries().writeTo(out);
        }
        byte[] trees = index.cachedTrees().content();
        if (trees.length > 0) {
            out.write(CACHED_TREES.getBytes(StandardCharsets.US_ASCII));
            out.write(ByteBuffer.allocate(Integer.BYTES).putInt(trees.length).array());
            out.write(trees);
        }
        file.write(header.hashed() ? digest.digest() : new byte[ID_BYTES]);
    }

    /** Version 4: each path without what it has in common with the one before, and unaligned. */
    private static byte[] compressed(RawEntries entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(entries.byteCount());
        byte[] previous = new byte[0];
        for (int i = 0; i < entries.count(); i++) {
            IndexEntry entry = entries.get(i);
            byte[] path = entry.path();
            ByteBuffer whole = ByteBuffer.allocate(RawEntries.maxBytes(entry));
            RawEntries.append(whole, entry);
            out.write(whole.array(), 0, entry.fixedBytes());
            int mismatch = Arrays.mismatch(previous, path);
            int common = mismatch < 0 ? path.length : mismatch;
            writeOffset(out, previous.length - common);
            out.write(path, common, path.length - common);
            out.write(0);
            previous = path;
        }
        return out.toByteArray();
    }

    /** A number in the offset encoding of packs, which version 4 uses for prefixes. */
    private static void writeOffset(ByteArrayOutputStream out, int value) {
        byte[] bytes = new byte[5];
        int position = bytes.length - 1;
        int rest = value;
        bytes[position] = (byte) (rest & 0x7f);
        while ((rest >>>= 7) != 0) {
            rest--;
            bytes[--position] = (byte) (0x80 | (rest & 0x7f));
        }
        out.write(bytes, position, bytes.length - position);
    }

    private static final class Reading {
        private final byte[] file;
        private final ByteBuffer buffer;

        Reading(byte[] file) {
            this.file = file;
            this.buffer = ByteBuffer.wrap(file);
        }

        GitIndex index() throws IOException {
            byte[] signature = new byte[SIGNATURE.length];
            buffer.get(signature);
            int version = buffer.getInt();
            int count = buffer.getInt();
            if (!Arrays.equals(signature, SIGNATURE) || version < 2 || version > COMPRESSED) {
                throw new CorruptObjectException("git's index has an unknown format");
            }
            if (count < 0 || count > file.length / SHORT_FIXED_BYTES) {
                throw new CorruptObjectException("git's index has an impossible count");
            }
            RawEntries entries =
                    version == COMPRESSED
                            ? uncompressed(count)
                            : RawEntries.of(file, HEADER_BYTES, count);
            if (version != COMPRESSED) {
                buffer.position(entries.end());
            }
            CacheTree trees = cachedTrees();
            byte[] hash = Arrays.copyOfRange(file, file.length - ID_BYTES, file.length);
            boolean hashed = !Arrays.equals(hash, new byte[ID_BYTES]);
            return new GitIndex(entries, trees, new Header(version, hashed));
        }

        private RawEntries uncompressed(int count) {
            List<IndexEntry> entries = new ArrayList<>(count);
            byte[] previous = new byte[0];
            int bytes = 0;
            for (int i = 0; i < count; i++) {
                IndexEntry entry = entry(previous);
                previous = entry.path();
                entries.add(entry);
                bytes += RawEntries.maxBytes(entry);
            }
            ByteBuffer raw = ByteBuffer.allocate(bytes);
            entries.forEach(entry -> RawEntries.append(raw, entry));
            return RawEntries.of(raw.array(), 0, count);
        }

        private IndexEntry entry(byte[] previous) {
            byte[] fixed = new byte[IndexEntry.FIXED_BYTES];
            buffer.get(fixed, 0, SHORT_FIXED_BYTES);
            if (new IndexEntry(fixed, previous).isExtended()) {
                buffer.get(fixed, SHORT_FIXED_BYTES, 2);
            }
            byte[] prefix = Arrays.copyOf(previous, previous.length - readOffset());
            int from = buffer.position();
            int end = from;
            while (file[end] != 0) {
                end++;
            }
            byte[] path = Arrays.copyOf(prefix, prefix.length + end - from);
            System.arraycopy(file, from, path, prefix.length, end - from);
            buffer.position(end + 1);
            return new IndexEntry(fixed, path);
        }

        private int readOffset() {
            int next = buffer.get();
            int value = next & 0x7f;
            while ((next & 0x80) != 0) {
                next = buffer.get();
                value = ((value + 1) << 7) | (next & 0x7f);
            }
            return value;
        }

        private CacheTree cachedTrees() throws IOException {
            CacheTree trees = CacheTree.NONE;
            while (buffer.remaining() > ID_BYTES) {
                byte[] name = new byte[4];
                buffer.get(name);
                int length = buffer.getInt();
                if (length > buffer.remaining()) {
                    throw new CorruptObjectException("git's index ends too early");
                }
                byte[] content = new byte[length];
                buffer.get(content);
                String extension = new String(name, StandardCharsets.US_ASCII);
                if (extension.equals(CACHED_TREES)) {
                    trees = new CacheTree(content);
                } else if (Character.isLowerCase(extension.charAt(0))) {
                    throw unsupported(extension);
                }
            }
            return trees;
        }
    }

    private static WikiException.NotWritable unsupported(String extension) {
        String remedy =
                switch (extension) {
                    case "link" -> "It is split. Run: git update-index --no-split-index";
                    case "sdir" ->
                            "It is sparse. Run: git sparse-checkout reapply --no-sparse-index";
                    default -> "It has the extension " + extension + ".";
                };
        return new WikiException.NotWritable(
                "git's index of this wiki has a form that Holt does not write. " + remedy);
    }
}
