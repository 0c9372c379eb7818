package dev.holt.wiki;

import java.nio.charset.StandardCharsets;

/** One page as it is in one snapshot, byte for byte. */
public final class Page {
    private final PageName name;
    private final Revision revision;
    private final String blobId;
    private final byte[] bytes;

    Page(PageName name, Revision revision, String blobId, byte[] bytes) {
        this.name = name;
        this.revision = revision;
        this.blobId = blobId;
        this.bytes = bytes;
    }

    /** The page's name as the repository spells it. */
    public PageName name() {
        return name;
    }

    /** The snapshot's revision: what a change to this page is based on. */
    public Revision revision() {
        return revision;
    }

    /** The id of the content in git: equal ids mean equal bytes. */
    public String blobId() {
        return blobId;
    }

    /** The content; a copy of it for each call. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The size of the content in bytes. */
    public int size() {
        return bytes.length;
    }

    /** Whether the content is UTF-8 throughout. */
    public boolean isUtf8() {
        return StrictUtf8.isValid(bytes);
    }

    /**
     * The content as text that encodes to exactly the same bytes: line endings as they are, a byte
     * order mark kept as U+FEFF.
     *
     * @throws WikiException.NotUtf8 when the content is not UTF-8
     */
    public String text() {
        return StrictUtf8.decode(bytes)
                .orElseThrow(() ->
                        new WikiException.NotUtf8(
                                "The page '"
                                        + name
                                        + "' is not UTF-8, so it can be read only"
                                        + " approximately and not edited. Convert the"
                                        + " file to UTF-8 with git to edit it here."));
    }

    /** The content as text for reading only: what is not UTF-8 becomes U+FFFD. */
    public String lenientText() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
