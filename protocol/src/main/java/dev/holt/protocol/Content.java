package dev.holt.protocol;

import java.util.Optional;

/**
 * One piece of a tool's answer. Bytes are handed on, not copied: whoever makes a piece no longer
 * changes them.
 */
@SuppressWarnings("ArrayRecordComponent") // up to 10 MiB on their way out; never compared
public sealed interface Content {

    /** Plain or Markdown text. */
    record Text(String text) implements Content {}

    /** A picture that clients can show, as its undecoded bytes. */
    record Image(byte[] data, String mimeType) implements Content {}

    /** A sound that clients can play, as its undecoded bytes. */
    record Audio(byte[] data, String mimeType) implements Content {}

    /** Any other file, as its bytes under the URI it is known by. */
    record Blob(String uri, String mimeType, byte[] data) implements Content {}

    /** A text that is a resource, under the URI it is known by. */
    record Resource(String uri, String mimeType, String text) implements Content {}

    /** A pointer to something that can be read on its own; the size is in bytes. */
    record Link(String uri, String name, Optional<String> mimeType, Optional<Long> size)
            implements Content {}
}
