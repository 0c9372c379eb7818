package dev.holt.wiki;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The whole wiki at one commit. It never changes, is safe for use by several threads, and costs
 * little to hold.
 *
 * <p>Looking up a name that a caller wrote tries, in this order: the exact name; the name without a
 * trailing {@code .md}; the name in Unicode NFC without regard to case.
 */
public final class Snapshot {
    private static final int NEAR_NAMES = 5;

    private final ObjectStore store;
    private final Revision revision;
    private final Instant time;
    private final WikiTree tree;

    Snapshot(ObjectStore store, Revision revision, ObjectStore.CommitHead commit, WikiTree tree) {
        this.store = store;
        this.revision = revision;
        this.time = commit.time();
        this.tree = tree;
    }

    /** The commit; {@link Revision#NONE} before the first one. */
    public Revision revision() {
        return revision;
    }

    /** When the commit was made, by its committer's clock; the epoch before the first commit. */
    public Instant time() {
        return time;
    }

    /** The id of the commit's root tree: equal ids mean equal wikis. 40 lower-case digits. */
    public String rootTree() {
        return tree.root().name();
    }

    /**
     * The page that {@code name} means.
     *
     * @throws WikiException.UnknownPage when there is none, with up to five near names
     * @throws WikiException.AmbiguousName when several pages differ only in case from {@code name}
     * @throws WikiException.InvalidName when no page could have the name, such as {@code ../x}
     */
    public Page page(String name) {
        return findPage(name)
                .orElseThrow(() -> {
                    refuseImpossible(name);
                    return new WikiException.UnknownPage(
                            name, revision, nearNames(name, NEAR_NAMES));
                });
    }

    /**
     * The page that {@code name} means, where there is one.
     *
     * @throws WikiException.AmbiguousName when several pages differ only in case from {@code name}
     */
    public Optional<Page> findPage(String name) {
        return NameSearch.page(tree.lookup(), name).map(this::page);
    }

    /** The page with exactly this name. */
    public Optional<Page> findPage(PageName exact) {
        return tree.lookup().exact(exact.path()).map(this::page);
    }

    /** Whether there is a page with exactly this name. */
    public boolean hasPage(PageName exact) {
        return tree.names().has(exact);
    }

    /** The blob id of the page with exactly this name, found without reading its content. */
    public Optional<String> blobId(PageName exact) {
        return tree.lookup().exact(exact.path()).map(found -> found.blob().name());
    }

    /**
     * The tree id of the folder at exactly this path: as long as it stays, so does everything below
     * the folder. The empty string means the root.
     */
    public Optional<String> treeId(String folder) {
        return tree.lookup().folder(folder).map(ObjectId::name);
    }

    /** All pages, sorted by name. */
    public List<PageEntry> pages() {
        return tree.listing().pages();
    }

    /** The pages whose names start with {@code prefix}, sorted by name. */
    public List<PageEntry> pages(String prefix) {
        return tree.listing().pages(prefix);
    }

    /**
     * The attachment that {@code name} means.
     *
     * @throws WikiException.UnknownAttachment when there is none, with up to five near names
     * @throws WikiException.AmbiguousName when several differ only in case from {@code name}
     * @throws WikiException.InvalidName when no attachment could have the name, such as {@code
     *     ../x}
     */
    public Attachment attachment(String name) {
        return findAttachment(name)
                .orElseThrow(() -> {
                    refuseImpossible(name);
                    return new WikiException.UnknownAttachment(
                            name, revision, nearAttachments(name));
                });
    }

    /**
     * The attachment that {@code name} means, where there is one.
     *
     * @throws WikiException.AmbiguousName when several differ only in case from {@code name}
     */
    public Optional<Attachment> findAttachment(String name) {
        return NameSearch.attachment(tree.lookup(), name)
                .map(found ->
                        new Attachment(
                                AttachmentName.ofPath(found.path()),
                                revision,
                                new StoredFile(store, found)));
    }

    /** The attachments whose paths start with {@code prefix}, sorted by path. */
    public List<AttachmentEntry> attachments(String prefix) {
        return tree.listing().attachments(prefix);
    }

    /** The size of a listed page's file, in bytes; read from git without its content. */
    public long size(PageEntry page) {
        return store.size(ObjectId.fromString(page.blobId()));
    }

    /** The size of a listed attachment, in bytes; read from git without its content. */
    public long size(AttachmentEntry attachment) {
        return store.size(ObjectId.fromString(attachment.blobId()));
    }

    /** The pages whose names are most like {@code name}, best first, at most {@code limit}. */
    public List<PageName> nearNames(String name, int limit) {
        List<PageName> all = pages().stream().map(PageEntry::name).toList();
        return new NearNames(name).among(all, PageName::value, limit);
    }

    /** The names of all pages and attachments, for resolving links. */
    public PageNames names() {
        return tree.names();
    }

    /** The revision, abbreviated. */
    @Override
    public String toString() {
        return "Snapshot[" + revision.abbreviated() + "]";
    }

    /** Everything in the wiki. */
    Listing listing() {
        return tree.listing();
    }

    private Page page(PathLookup.Found found) {
        StoredFile file = new StoredFile(store, found);
        return new Page(PageName.ofPath(found.path()), revision, file.blobId(), file.bytes());
    }

    private List<AttachmentName> nearAttachments(String name) {
        List<AttachmentName> all =
                tree.listing().attachments().stream().map(AttachmentEntry::name).toList();
        return new NearNames(name).among(all, AttachmentName::value, NEAR_NAMES);
    }

    private static void refuseImpossible(String name) {
        Optional<String> reason = NameRules.impossible(name);
        if (reason.isPresent()) {
            throw new WikiException.InvalidName(name, reason.get());
        }
    }
}
