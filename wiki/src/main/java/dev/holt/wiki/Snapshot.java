package dev.holt.wiki;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The whole wiki at one commit. It never changes, is safe for use by several threads, and costs
 * little to hold.
 *
 * <p>Looking up a name that a caller wrote tries, in this order: the exact name; the name without a
 * trailing {@code .md}; the name in Unicode NFC without regard to case.
 */
@SuppressWarnings("DoNotCallSuggester") // the skeleton of a class that is being written
public final class Snapshot {
    Snapshot() {}

    /** The commit; {@link Revision#NONE} before the first one. */
    public Revision revision() {
        throw new UnsupportedOperationException();
    }

    /** When the commit was made, by its committer's clock; the epoch before the first commit. */
    public Instant time() {
        throw new UnsupportedOperationException();
    }

    /** The id of the commit's root tree: equal ids mean equal wikis. 40 lower-case digits. */
    public String rootTree() {
        throw new UnsupportedOperationException();
    }

    /**
     * The page that {@code name} means.
     *
     * @throws WikiException.UnknownPage when there is none, with up to five near names
     * @throws WikiException.AmbiguousName when several pages differ only in case from {@code name}
     * @throws WikiException.InvalidName when no page could have the name, such as {@code ../x}
     */
    public Page page(String name) {
        throw new UnsupportedOperationException(name);
    }

    /**
     * The page that {@code name} means, where there is one.
     *
     * @throws WikiException.AmbiguousName when several pages differ only in case from {@code name}
     */
    public Optional<Page> findPage(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** The page with exactly this name. */
    public Optional<Page> findPage(PageName exact) {
        throw new UnsupportedOperationException(exact.value());
    }

    /** Whether there is a page with exactly this name. */
    public boolean hasPage(PageName exact) {
        throw new UnsupportedOperationException(exact.value());
    }

    /** All pages, sorted by name. */
    public List<PageEntry> pages() {
        throw new UnsupportedOperationException();
    }

    /** The pages whose names start with {@code prefix}, sorted by name. */
    public List<PageEntry> pages(String prefix) {
        throw new UnsupportedOperationException(prefix);
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
        throw new UnsupportedOperationException(name);
    }

    /**
     * The attachment that {@code name} means, where there is one.
     *
     * @throws WikiException.AmbiguousName when several differ only in case from {@code name}
     */
    public Optional<Attachment> findAttachment(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** The attachments whose paths start with {@code prefix}, sorted by path. */
    public List<AttachmentEntry> attachments(String prefix) {
        throw new UnsupportedOperationException(prefix);
    }

    /** The pages whose names are most like {@code name}, best first, at most {@code limit}. */
    public List<PageName> nearNames(String name, int limit) {
        throw new UnsupportedOperationException(name + limit);
    }

    /** The names of all pages and attachments, for resolving links. */
    public PageNames names() {
        throw new UnsupportedOperationException();
    }
}
