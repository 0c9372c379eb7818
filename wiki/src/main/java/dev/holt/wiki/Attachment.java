package dev.holt.wiki;

/** One attachment as it is in one snapshot, byte for byte. */
public final class Attachment {
    private final AttachmentName name;
    private final Revision revision;
    private final String blobId;
    private final BlobContent content;

    Attachment(AttachmentName name, Revision revision, String blobId, BlobContent content) {
        this.name = name;
        this.revision = revision;
        this.blobId = blobId;
        this.content = content;
    }

    /** The attachment's name as the repository spells it. */
    public AttachmentName name() {
        return name;
    }

    /** The snapshot's revision: what a change to this attachment is based on. */
    public Revision revision() {
        return revision;
    }

    /** The id of the content in git: equal ids mean equal bytes. */
    public String blobId() {
        return blobId;
    }

    /** The content, read anew for each call. Ask for {@link #size()} first: it can be large. */
    public byte[] bytes() {
        return content.bytes();
    }

    /** The size of the content in bytes. */
    public long size() {
        return content.size();
    }

    /** Where the content comes from. */
    interface BlobContent {
        byte[] bytes();

        long size();
    }
}
