package dev.holt.tools;

import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import java.util.Optional;

/**
 * The address of something that can be read as a resource; {@link WikiUriReader} reads one.
 *
 * <p>The forms are {@code wiki://page/{name}}, {@code wiki://attachment/{path}}, either of them
 * with {@code ?revision=…}, a page also with {@code ?format=…} and {@code #section}; {@code
 * wiki://index}, {@code wiki://index/{folder}}, {@code wiki://tag/{tag}} and {@code wiki://recent}.
 */
sealed interface WikiUri {
    String SCHEME = "wiki://";

    /** The addresses that are always there. */
    String INDEX = SCHEME + "index";

    String RECENT = SCHEME + "recent";

    /**
     * A page, or a section of it.
     *
     * @param name as the client wrote it, decoded
     * @param revision a commit, branch, tag or date; the newest commit when empty
     * @param section a heading path, or a heading's anchor
     * @param form as what it is read
     */
    record Page(String name, Optional<String> revision, Optional<String> section, PageForm form)
            implements WikiUri {}

    /** A file that is no page, its path decoded. */
    record Attachment(String path, Optional<String> revision) implements WikiUri {}

    /**
     * The pages of a folder.
     *
     * @param folder without a slash at its end; empty for the whole wiki
     */
    record Index(String folder) implements WikiUri {
        /** What the names of the folder's pages begin with. */
        String prefix() {
            return folder.isEmpty() ? "" : folder + "/";
        }
    }

    /** The pages that have a tag. */
    record Tag(String tag) implements WikiUri {}

    /** The newest commits. */
    record Recent() implements WikiUri {}

    static String of(PageName page) {
        return SCHEME + "page/" + UriCode.encode(page.value());
    }

    static String of(AttachmentName attachment) {
        return SCHEME + "attachment/" + UriCode.encode(attachment.value());
    }

    /** The address of the file at a path, be it a page or an attachment. */
    static String ofPath(String path) {
        return PageName.isPagePath(path)
                ? of(PageName.ofPath(path))
                : of(AttachmentName.ofPath(path));
    }

    /** The address of a folder's pages. */
    static String ofFolder(String folder) {
        return INDEX + "/" + UriCode.encode(folder);
    }
}
