package dev.holt.wiki;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jgit.lib.ObjectId;

/**
 * Everything below one root tree, in lists sorted by name. Immutable.
 *
 * @param pages all pages
 * @param attachments all other files
 * @param folders how many folders there are, the root included
 * @param skipped how many entries are left out because of what they are
 * @param undecodable how many entries are left out because their names cannot be decoded
 */
record Listing(
        List<PageEntry> pages,
        List<AttachmentEntry> attachments,
        int folders,
        int skipped,
        int undecodable) {

    static Listing of(ObjectStore store, ObjectId root) {
        Walk walk = new Walk(store);
        walk.visit(root, "");
        walk.pages.sort((one, other) -> one.name().compareTo(other.name()));
        walk.attachments.sort((one, other) -> one.name().compareTo(other.name()));
        return new Listing(
                List.copyOf(walk.pages),
                List.copyOf(walk.attachments),
                walk.folders,
                walk.skipped,
                walk.undecodable);
    }

    /** The pages whose names start with {@code prefix}. */
    List<PageEntry> pages(String prefix) {
        return startingWith(pages, entry -> entry.name().value(), prefix);
    }

    /** The attachments whose paths start with {@code prefix}. */
    List<AttachmentEntry> attachments(String prefix) {
        return startingWith(attachments, entry -> entry.name().value(), prefix);
    }

    private static <T> List<T> startingWith(
            List<T> sorted, Function<T, String> name, String prefix) {
        int start = lowerBound(sorted, name, prefix);
        int end = start;
        while (end < sorted.size() && name.apply(sorted.get(end)).startsWith(prefix)) {
            end++;
        }
        return sorted.subList(start, end);
    }

    private static <T> int lowerBound(List<T> sorted, Function<T, String> name, String key) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (name.apply(sorted.get(middle)).compareTo(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** One walk through all folders. */
    private static final class Walk {
        private final ObjectStore store;
        private final List<PageEntry> pages = new ArrayList<>();
        private final List<AttachmentEntry> attachments = new ArrayList<>();
        private int folders;
        private int skipped;
        private int undecodable;

        Walk(ObjectStore store) {
            this.store = store;
        }

        void visit(ObjectId tree, String prefix) {
            Folder folder = store.folder(tree);
            folders++;
            skipped += folder.skipped();
            undecodable += folder.undecodable();
            for (FolderEntry entry : folder.entries()) {
                String path = prefix + entry.name();
                if (entry.isFolder()) {
                    visit(entry.id(), path + "/");
                } else if (entry.isPage()) {
                    pages.add(new PageEntry(PageName.ofPath(path), entry.id().name()));
                } else {
                    attachments.add(
                            new AttachmentEntry(AttachmentName.ofPath(path), entry.id().name()));
                }
            }
        }
    }
}
