package dev.holt.wiki;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/**
 * What a commit is about to do to the work tree and the index, so that it can be undone when its
 * process dies.
 *
 * @param gitFolder whose index it is
 * @param workTree the root of the files
 * @param commit the new commit; once the branch has it, nothing is undone
 * @param branch the full name of that branch
 * @param files one for each path of the commit
 */
record WriteJournal(
        Path gitFolder, Path workTree, ObjectId commit, String branch, List<JournalFile> files) {

    private static final int VERSION = 1;

    /**
     * One path.
     *
     * @param existed whether there was a work file; its content is kept in {@code before-} and the
     *     file's number, in the write folder
     * @param written the blob id of what the work file gets, which need not be in the repository;
     *     empty when it is removed or left alone
     * @param removed whether the work file goes away
     * @param entryBefore the index entry's fixed part; empty when there was none
     * @param blobAfter the new index entry's blob; empty when it is taken out
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record JournalFile(
            String path,
            boolean existed,
            Optional<ObjectId> written,
            boolean removed,
            Optional<byte[]> entryBefore,
            Optional<ObjectId> blobAfter) {}

    /** Writes the journal with a checksum at its end, which tells a whole one from a part. */
    void write(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(VERSION);
            out.writeUTF(gitFolder.toString());
            out.writeUTF(workTree.toString());
            writeId(out, Optional.of(commit));
            out.writeUTF(branch);
            out.writeInt(files.size());
            for (JournalFile entry : files) {
                out.writeUTF(entry.path());
                out.writeBoolean(entry.existed());
                writeId(out, entry.written());
                out.writeBoolean(entry.removed());
                out.writeInt(entry.entryBefore().map(e -> e.length).orElse(0));
                out.write(entry.entryBefore().orElseGet(() -> new byte[0]));
                writeId(out, entry.blobAfter());
            }
        }
        bytes.writeBytes(Constants.newMessageDigest().digest(bytes.toByteArray()));
        Files.deleteIfExists(file);
        DurableFiles.writeNew(file, bytes.toByteArray());
    }

    /** The journal in a file; empty when its writer died over it, before it changed anything. */
    static Optional<WriteJournal> read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int end = bytes.length - Constants.OBJECT_ID_LENGTH;
        if (end < 0) {
            return Optional.empty();
        }
        byte[] content = Arrays.copyOf(bytes, end);
        byte[] checksum = Arrays.copyOfRange(bytes, end, bytes.length);
        return Arrays.equals(checksum, Constants.newMessageDigest().digest(content))
                ? Optional.of(parse(content))
                : Optional.empty();
    }

    private static WriteJournal parse(byte[] content) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(content))) {
            int version = in.readInt();
            if (version != VERSION) {
                throw new IOException(
                        "another version of Holt died while it wrote to the work tree; start that"
                                + " version once");
            }
            Path gitFolder = Path.of(in.readUTF());
            Path workTree = Path.of(in.readUTF());
            ObjectId commit = readId(in).orElseThrow();
            String branch = in.readUTF();
            int count = in.readInt();
            List<JournalFile> files = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                files.add(readFile(in));
            }
            return new WriteJournal(gitFolder, workTree, commit, branch, files);
        }
    }

    private static JournalFile readFile(DataInputStream in) throws IOException {
        String path = in.readUTF();
        boolean existed = in.readBoolean();
        Optional<ObjectId> written = readId(in);
        boolean removed = in.readBoolean();
        byte[] entryBefore = in.readNBytes(in.readInt());
        Optional<ObjectId> blobAfter = readId(in);
        return new JournalFile(
                path,
                existed,
                written,
                removed,
                entryBefore.length == 0 ? Optional.empty() : Optional.of(entryBefore),
                blobAfter);
    }

    private static void writeId(DataOutputStream out, Optional<ObjectId> id) throws IOException {
        byte[] raw = new byte[Constants.OBJECT_ID_LENGTH];
        id.orElse(ObjectId.zeroId()).copyRawTo(raw, 0);
        out.write(raw);
    }

    private static Optional<ObjectId> readId(DataInputStream in) throws IOException {
        ObjectId id = ObjectId.fromRaw(in.readNBytes(Constants.OBJECT_ID_LENGTH));
        return id.equals(ObjectId.zeroId()) ? Optional.empty() : Optional.of(id);
    }
}
