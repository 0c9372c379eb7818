package dev.holt.wiki;

/**
 * The name of an attachment: the path of a file that is not a page, such as {@code
 * Design/Auth/flow.png}.
 *
 * <p>The attachments of the page {@code Design/Auth} are the files directly in the folder {@code
 * Design/Auth/}; any other file that is not a page is an attachment too, of no page in particular.
 *
 * @param value the path from the root of the wiki, never empty
 */
public record AttachmentName(String value) implements Comparable<AttachmentName> {
    /** Takes the name as it is; callers use {@link #of} or {@link #ofPath}. */
    public AttachmentName {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("An attachment name is never empty");
        }
    }

    /**
     * The name that a new attachment may have, in Unicode NFC. It has an extension, which is not
     * {@code md}.
     *
     * @throws WikiException.InvalidName when it breaks one of the rules for new names
     */
    public static AttachmentName of(String name) {
        return new AttachmentName(NameRules.newAttachment(name));
    }

    /**
     * The name of the file at a path that is already in git, whatever the rules for new names say.
     *
     * @throws IllegalArgumentException when {@code path} is the path of a page
     */
    public static AttachmentName ofPath(String path) {
        if (PageName.isPagePath(path)) {
            throw new IllegalArgumentException("The path of a page: " + path);
        }
        return new AttachmentName(path);
    }

    /** The file name: the part after the last {@code /}. */
    public String leaf() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** The part before the last {@code /}; the empty string for a file at the root. */
    public String folder() {
        return value.substring(0, Math.max(0, value.lastIndexOf('/')));
    }

    /** The path of the file from the root of the wiki, which is the name itself. */
    public String path() {
        return value;
    }

    @Override
    public int compareTo(AttachmentName other) {
        return value.compareTo(other.value);
    }

    /** The name alone. */
    @Override
    public String toString() {
        return value;
    }
}
