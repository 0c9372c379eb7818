package dev.holt.wiki;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who makes a commit, why, and by which means.
 *
 * @param author the commit's author
 * @param message the commit message without trailers; its first line is the subject
 * @param trailers what is added below the message, in order, such as {@code Holt-Client}
 * @param idempotencyKey the caller's name for this request: a second commit with the same key
 *     within {@link WikiOptions#keyMemory()} changes nothing and returns the first one's result
 * @param requestDigest a digest of the whole request; a known key with another digest is {@link
 *     WikiException.KeyReused}
 */
public record Provenance(
        PersonIdentity author,
        String message,
        Map<String, String> trailers,
        Optional<String> idempotencyKey,
        Optional<String> requestDigest) {

    /** Keeps its own copy of the trailers, in their order. */
    public Provenance {
        trailers = Collections.unmodifiableMap(new LinkedHashMap<>(trailers));
    }

    /** A commit by {@code author} with a message and nothing else. */
    public static Provenance of(PersonIdentity author, String message) {
        return new Provenance(author, message, Map.of(), Optional.empty(), Optional.empty());
    }
}
