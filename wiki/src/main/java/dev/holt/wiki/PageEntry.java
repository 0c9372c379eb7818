package dev.holt.wiki;

/**
 * A page in a listing of a snapshot, without its content.
 *
 * @param name the page's name
 * @param blobId the id of the content in git, 40 lower-case hexadecimal digits: equal ids mean
 *     equal bytes
 */
public record PageEntry(PageName name, String blobId) {}
