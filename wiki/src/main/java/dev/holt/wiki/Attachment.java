package dev.holt.wiki;

/** One attachment as it is in one snapshot, byte for byte. */
public final class Attachment {
    private final AttachmentName name;
    private final Revision revision;
    private final StoredFile file;

    Attachment(AttachmentName name, Revision revision, StoredFile file) {
        this.name = name;
        this.revision = revision;
        this.file = file;
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
        return file.blobId();
    }

    /**
     * The content; a copy of it for each call.
     *
     * @throws WikiException.TooLarge above {@link WikiOptions#maxReadBytes()}
     */
    public byte[] bytes() {
        return file.bytes().clone();
    }

    /** The size of the content in bytes. */
    public long size() {
        return file.size();
    }
}
