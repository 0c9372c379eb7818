package dev.holt.tools.operation;

import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Provenance;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Who asks for a change, and how its commit says so.
 *
 * @param author the commit's author
 * @param message the commit's subject; when absent, one that describes the change
 * @param trailers the commit message's trailers in their order, such as {@code Holt-Tool}
 * @param idempotencyKey names the request: repeated with the same key, it changes nothing
 * @param requestDigest a digest of the request, so that a key used for another one is noticed
 */
public record Attribution(
        PersonIdentity author,
        Optional<String> message,
        Map<String, String> trailers,
        Optional<String> idempotencyKey,
        Optional<String> requestDigest) {

    public Attribution {
        trailers = Collections.unmodifiableMap(new LinkedHashMap<>(trailers));
    }

    /** An author and nothing else. */
    public static Attribution of(PersonIdentity author) {
        return new Attribution(
                author, Optional.empty(), Map.of(), Optional.empty(), Optional.empty());
    }

    Provenance provenance(String defaultMessage) {
        return new Provenance(
                author, message.orElse(defaultMessage), trailers, idempotencyKey, requestDigest);
    }
}
