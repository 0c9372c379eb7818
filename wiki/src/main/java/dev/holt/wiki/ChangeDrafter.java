package dev.holt.wiki;

import dev.holt.wiki.CommitFiles.StoredFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * A change set applied to the files of one tip, in memory.
 *
 * <p>Every change is checked against the revision it is based on: a file that is still the same is
 * changed as asked, a page that others have changed is merged, and what cannot be merged is
 * refused. Nothing is written here.
 */
final class ChangeDrafter {
    private static final int NEAR_NAMES = 5;

    private final Snapshot snapshot;
    private final CommitFiles tip;
    private final BaseRevisions bases;
    private final ContentLimits limits;
    private final NewObjects objects;
    private boolean merged;

    /**
     * @param tip the files of {@code snapshot}
     * @param settings what the new blobs are added to, and the limits
     */
    ChangeDrafter(Snapshot snapshot, ObjectReader reader, CommitFiles tip, DraftSettings settings) {
        this.snapshot = snapshot;
        this.tip = tip;
        this.bases = new BaseRevisions(reader);
        this.limits = settings.limits();
        this.objects = settings.objects();
    }

    /** What a drafter writes into and the limits it holds. */
    record DraftSettings(ContentLimits limits, NewObjects objects) {}

    /**
     * What a change set comes to on one tip.
     *
     * @param edits only what really differs, sorted by path
     * @param merged whether what others changed since the base is in an edit's content
     */
    record Draft(List<FileEdit> edits, boolean merged) {}

    /**
     * @throws WikiException when one of the changes cannot be made on this tip
     */
    Draft draft(ChangeSet changes) throws IOException {
        limits.checkCount(changes);
        List<FileEdit> edits = new ArrayList<>();
        for (Change change : changes.changes()) {
            edit(change).ifPresent(edits::add);
        }
        NameClashes.check(tip, edits);
        edits.sort((a, b) -> a.path().compareTo(b.path()));
        return new Draft(List.copyOf(edits), merged);
    }

    private Optional<FileEdit> edit(Change change) throws IOException {
        return switch (change) {
            case Change.Create create -> Optional.of(create(create));
            case Change.Write write -> write(write);
            case Change.Delete delete -> Optional.of(delete(delete));
            case Change.Move move -> Optional.of(move(move));
            case Change.Attach attach -> attach(attach);
            case Change.Detach detach -> Optional.of(detach(detach));
            case Change.MoveAttachment move -> Optional.of(moveAttachment(move));
        };
    }

    private FileEdit create(Change.Create create) {
        limits.checkNewName(create.page());
        limits.checkPage(create.page(), create.content());
        return FileEdit.added(create.page().path(), newFile(create.content()));
    }

    private Optional<FileEdit> write(Change.Write write) throws IOException {
        limits.checkPage(write.page(), write.content());
        StoredFile current = currentPage(write.page(), write.base());
        limits.checkEditable(write.page(), current.content());
        byte[] content = merge(write.page(), write.base(), current, write.content());
        if (Arrays.equals(content, current.content())) {
            return Optional.empty();
        }
        limits.checkPage(write.page(), content);
        return Optional.of(
                FileEdit.changed(write.page().path(), current, file(current.mode(), content)));
    }

    private FileEdit delete(Change.Delete delete) throws IOException {
        StoredFile current = currentPage(delete.page(), delete.base());
        String path = delete.page().path();
        Optional<StoredFile> base = bases.at(delete.base()).read(path);
        if (base.isEmpty() || !base.get().blob().equals(current.blob())) {
            throw conflict(
                    delete.page().value(),
                    ThreeWayMerge.merge(contentOf(base), current.content(), new byte[0]));
        }
        return FileEdit.removed(path, current);
    }

    private FileEdit move(Change.Move move) throws IOException {
        limits.checkNewName(move.to());
        StoredFile current = currentPage(move.from(), move.base());
        byte[] content = move.content();
        if (!Arrays.equals(content, current.content())) {
            limits.checkPage(move.to(), content);
            limits.checkEditable(move.from(), current.content());
            content = merge(move.from(), move.base(), current, content);
            limits.checkPage(move.to(), content);
        }
        return FileEdit.moved(
                move.from().path(), current, move.to().path(), file(current.mode(), content));
    }

    private Optional<FileEdit> attach(Change.Attach attach) throws IOException {
        limits.checkAttachment(attach.name(), attach.content());
        String path = attach.name().path();
        Optional<StoredFile> current = tip.read(path);
        if (current.isEmpty()) {
            if (attach.base().isPresent() && bases.at(attach.base().get()).find(path).isPresent()) {
                throw deleted(attach.name().value());
            }
            limits.checkNewName(attach.name());
            return Optional.of(FileEdit.added(path, newFile(attach.content())));
        }
        if (attach.base().isEmpty()) {
            throw new WikiException.BaseRequired(attach.name().value(), snapshot.revision());
        }
        if (Arrays.equals(current.get().content(), attach.content())) {
            return Optional.empty();
        }
        checkUnchanged(attach.name(), attach.base().get(), current.get());
        return Optional.of(
                FileEdit.changed(
                        path, current.get(), file(current.get().mode(), attach.content())));
    }

    private FileEdit detach(Change.Detach detach) throws IOException {
        StoredFile current = currentAttachment(detach.name(), detach.base());
        return FileEdit.removed(detach.name().path(), current);
    }

    private FileEdit moveAttachment(Change.MoveAttachment move) throws IOException {
        limits.checkNewName(move.to());
        StoredFile current = currentAttachment(move.from(), move.base());
        return FileEdit.moved(move.from().path(), current, move.to().path(), current);
    }

    private StoredFile currentPage(PageName page, Revision base) throws IOException {
        Optional<StoredFile> current = tip.read(limits.checkPath(page.path()));
        if (current.isPresent()) {
            return current.get();
        }
        if (bases.at(base).find(page.path()).isPresent()) {
            throw deleted(page.value());
        }
        throw new WikiException.UnknownPage(
                page.value(), snapshot.revision(), snapshot.nearNames(page.value(), NEAR_NAMES));
    }

    private StoredFile currentAttachment(AttachmentName name, Revision base) throws IOException {
        Optional<StoredFile> current = tip.read(limits.checkPath(name.path()));
        if (current.isPresent()) {
            checkUnchanged(name, base, current.get());
            return current.get();
        }
        if (bases.at(base).find(name.path()).isPresent()) {
            throw deleted(name.value());
        }
        throw new WikiException.UnknownAttachment(name.value(), snapshot.revision(), List.of());
    }

    private void checkUnchanged(AttachmentName name, Revision base, StoredFile current)
            throws IOException {
        boolean same =
                bases.at(base)
                        .find(name.path())
                        .filter(e -> e.id().equals(current.blob()))
                        .isPresent();
        if (!same) {
            throw new WikiException.EditConflict(
                    name.value(), snapshot.revision(), List.of(), false);
        }
    }

    private byte[] merge(PageName page, Revision base, StoredFile current, byte[] yours)
            throws IOException {
        Optional<StoredFile> read = bases.at(base).read(page.path());
        if (read.isPresent() && read.get().blob().equals(current.blob())) {
            return yours;
        }
        ThreeWayMerge.Outcome outcome =
                ThreeWayMerge.merge(contentOf(read), current.content(), yours);
        if (outcome instanceof ThreeWayMerge.Outcome.Merged result) {
            merged |= !Arrays.equals(result.content(), yours);
            return result.content();
        }
        throw conflict(page.value(), outcome);
    }

    private WikiException.EditConflict conflict(String name, ThreeWayMerge.Outcome outcome) {
        List<ConflictHunk> hunks =
                outcome instanceof ThreeWayMerge.Outcome.Conflicting conflicting
                        ? conflicting.hunks()
                        : List.of();
        return new WikiException.EditConflict(name, snapshot.revision(), hunks, false);
    }

    private WikiException.EditConflict deleted(String name) {
        return new WikiException.EditConflict(name, snapshot.revision(), List.of(), true);
    }

    private static byte[] contentOf(Optional<StoredFile> file) {
        return file.map(StoredFile::content).orElseGet(() -> new byte[0]);
    }

    private StoredFile newFile(byte[] content) {
        return file(FileMode.REGULAR_FILE, content);
    }

    private StoredFile file(FileMode mode, byte[] content) {
        ObjectId blob = objects.add(Constants.OBJ_BLOB, content);
        return new StoredFile(mode, blob, content);
    }
}
