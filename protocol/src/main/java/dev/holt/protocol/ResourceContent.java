package dev.holt.protocol;

/** One part of a resource. Bytes are handed on, not copied. */
@SuppressWarnings("ArrayRecordComponent") // up to 10 MiB on their way out; never compared
public sealed interface ResourceContent {

    /** Text, such as a page's Markdown. */
    record Text(String uri, String mimeType, String text) implements ResourceContent {}

    /** Any other file, as its undecoded bytes. */
    record Blob(String uri, String mimeType, byte[] data) implements ResourceContent {}
}
