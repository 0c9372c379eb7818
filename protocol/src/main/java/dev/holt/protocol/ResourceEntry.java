package dev.holt.protocol;

import java.time.Instant;
import java.util.Optional;

/**
 * A resource as it is listed.
 *
 * @param uri what reads it
 * @param name its name within its server
 * @param title its name for people, if that is another
 * @param description what it is, if its name does not tell
 * @param mimeType its media type
 * @param size its size in bytes, if known
 * @param lastModified when its content last changed, if known
 */
public record ResourceEntry(
        String uri,
        String name,
        Optional<String> title,
        Optional<String> description,
        String mimeType,
        Optional<Long> size,
        Optional<Instant> lastModified) {}
