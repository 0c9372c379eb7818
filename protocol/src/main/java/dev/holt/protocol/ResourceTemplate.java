package dev.holt.protocol;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The shape of many resources' URIs.
 *
 * @param uriTemplate an RFC 6570 template
 * @param name its name within its server
 * @param title its name for people
 * @param description what is there
 * @param mimeType the media type, where all have the same
 * @param completers what proposes values for the template's variables, by name
 */
public record ResourceTemplate(
        String uriTemplate,
        String name,
        String title,
        String description,
        Optional<String> mimeType,
        Map<String, Completer> completers) {

    public ResourceTemplate {
        completers = Collections.unmodifiableMap(new LinkedHashMap<>(completers));
    }
}
