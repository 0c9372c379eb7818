package dev.holt.wiki;

import java.util.List;
import java.util.Optional;

/**
 * The names of all pages and attachments of one snapshot, as resolving a link asks for them.
 *
 * <p>"Ignoring case" compares names in Unicode NFC without regard to upper and lower case. Lists
 * are sorted by name. Implementations are safe for use by several threads.
 */
public interface PageNames {
    /** Whether there is a page with exactly this name. */
    boolean has(PageName name);

    /** The page with exactly this name, written without {@code .md}. */
    Optional<PageName> exact(String name);

    /** All pages whose whole name is {@code name}, ignoring case. */
    List<PageName> ignoringCase(String name);

    /** All pages, in any folder, whose last part is {@code leaf}, ignoring case. */
    List<PageName> byLeaf(String leaf);

    /** Whether there is an attachment at exactly this path. */
    boolean hasAttachment(String path);

    /** All attachments, in any folder, whose file name is {@code leaf}, ignoring case. */
    List<AttachmentName> attachmentsByLeaf(String leaf);
}
