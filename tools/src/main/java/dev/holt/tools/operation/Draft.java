package dev.holt.tools.operation;

import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.Change;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The wiki as a set of changes leaves it, built up change by change over one snapshot.
 *
 * <p>It holds only what differs: the files that were touched, under the path they have now, and the
 * paths of the snapshot whose own file is gone from there. {@link #changes()} says the difference
 * in the fewest changes, so that moving a page and editing it becomes one.
 */
final class Draft {
    private final Snapshot tip;
    private final Map<String, DraftFile> files = new TreeMap<>();
    private final Map<String, Revision> gone = new TreeMap<>();

    Draft(Snapshot tip) {
        this.tip = tip;
    }

    Snapshot tip() {
        return tip;
    }

    /** The files that were touched, by the path they have now. */
    Map<String, DraftFile> files() {
        return Collections.unmodifiableMap(files);
    }

    Optional<DraftFile> touched(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** Whether there is a file at exactly this path now. */
    boolean holds(String path) {
        return files.containsKey(path) || isUntouched(path);
    }

    /** Whether the snapshot's own file is still at this path, as the snapshot has it. */
    boolean isUntouched(String path) {
        return !files.containsKey(path) && !gone.containsKey(path) && isInTip(path);
    }

    /** All paths that begin with {@code prefix} now, sorted. */
    List<String> pathsBelow(String prefix) {
        Set<String> paths = new TreeSet<>();
        Stream.concat(
                        tip.pages(prefix).stream().map(page -> page.name().path()),
                        tip.attachments(prefix).stream().map(file -> file.name().path()))
                .filter(path -> !gone.containsKey(path))
                .forEach(paths::add);
        files.keySet().stream().filter(path -> path.startsWith(prefix)).forEach(paths::add);
        return List.copyOf(paths);
    }

    void put(String path, DraftFile file) {
        files.put(path, file);
    }

    /** Takes the file at {@code path} away; what was created here leaves no trace. */
    void remove(String path, Revision base) {
        DraftFile file = files.remove(path);
        if (file == null) {
            gone.put(path, base);
        } else {
            file.origin().ifPresent(origin -> gone.put(origin.path(), base));
        }
    }

    /** Gives each file its new path at once, so that paths may be exchanged. */
    void move(Map<String, String> newPaths, int step) {
        Map<String, DraftFile> moving = new TreeMap<>();
        newPaths.forEach((from, to) -> {
            DraftFile known = files.remove(from);
            moving.put(to, known != null ? known : DraftFile.existing(from, tip.revision(), step));
        });
        for (DraftFile file : moving.values()) {
            file.origin().ifPresent(each -> gone.put(each.path(), each.base()));
        }
        files.putAll(moving);
    }

    /** The snapshot's path of every file that moved, with the path it has now. */
    Map<String, String> moved() {
        Map<String, String> moved = new TreeMap<>();
        files.forEach((path, file) ->
                file.origin()
                        .map(DraftFile.Origin::path)
                        .filter(from -> !from.equals(path))
                        .ifPresent(from -> moved.put(from, path)));
        return moved;
    }

    /** What to ask of the wiki: no two of them touch one path. */
    List<Change> changes() {
        List<Change> changes = new ArrayList<>();
        Set<String> left = new HashSet<>(gone.keySet());
        left.removeAll(files.keySet());
        files.forEach((path, file) -> {
            Optional<DraftFile.Origin> vacated =
                    file.origin().filter(origin -> left.contains(origin.path()));
            if (vacated.isPresent() && !isInTip(path) && canMove(path, file)) {
                left.remove(vacated.get().path());
                changes.add(moving(vacated.get(), path, file));
            } else {
                changes.add(writing(path, file));
            }
        });
        new TreeSet<>(left).forEach(path -> changes.add(deleting(path, baseOf(path))));
        return changes;
    }

    /** The wiki moves an attachment as it is; one with new content is written and deleted. */
    private static boolean canMove(String to, DraftFile file) {
        return PageName.isPagePath(to) || file.content().isEmpty();
    }

    private Change moving(DraftFile.Origin origin, String to, DraftFile file) {
        return PageName.isPagePath(to)
                ? new Change.Move(
                        PageName.ofPath(origin.path()),
                        PageName.ofPath(to),
                        content(file),
                        origin.base())
                : new Change.MoveAttachment(
                        new AttachmentName(origin.path()), new AttachmentName(to), origin.base());
    }

    private Change writing(String path, DraftFile file) {
        Optional<Revision> base =
                Optional.ofNullable(gone.get(path))
                        .or(() ->
                                file.comesFrom(path)
                                        ? file.origin().map(each -> each.base())
                                        : Optional.empty());
        if (!PageName.isPagePath(path)) {
            return new Change.Attach(new AttachmentName(path), content(file), base);
        }
        PageName page = PageName.ofPath(path);
        return base.isPresent()
                ? new Change.Write(page, content(file), base.get())
                : new Change.Create(page, content(file));
    }

    private static Change deleting(String path, Revision base) {
        return PageName.isPagePath(path)
                ? new Change.Delete(PageName.ofPath(path), base)
                : new Change.Detach(new AttachmentName(path), base);
    }

    private Revision baseOf(String path) {
        return gone.getOrDefault(path, tip.revision());
    }

    /** The content that a file has, read from the snapshot where no step has set it. */
    byte[] content(DraftFile file) {
        return file.content().orElseGet(() -> read(file.origin().orElseThrow().path()));
    }

    private byte[] read(String path) {
        return PageName.isPagePath(path)
                ? tip.findPage(PageName.ofPath(path)).orElseThrow().bytes()
                : tip.attachment(path).bytes();
    }

    private boolean isInTip(String path) {
        return PageName.isPagePath(path)
                ? tip.hasPage(PageName.ofPath(path))
                : tip.names().hasAttachment(path);
    }
}
