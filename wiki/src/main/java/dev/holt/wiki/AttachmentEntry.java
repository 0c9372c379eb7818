package dev.holt.wiki;

/**
 * An attachment in a listing of a snapshot, without its content.
 *
 * @param name the attachment's name
 * @param blobId the id of the content in git, 40 lower-case hexadecimal digits: equal ids mean
 *     equal bytes
 */
public record AttachmentEntry(AttachmentName name, String blobId) {}
