package dev.holt.server.doctor;

import dev.holt.render.syntax.WikiLinkOrder;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What is looked at.
 *
 * @param wiki the wiki's folder, absolute
 * @param wikiLinks the order of wiki links, which decides on the index
 * @param host the address that {@code serve} would bind
 * @param port the port that {@code serve} would bind
 * @param folder where the command was started
 * @param environment the process's environment
 * @param properties the system properties of this Java
 */
public record Patient(
        Path wiki,
        WikiLinkOrder wikiLinks,
        String host,
        int port,
        Path folder,
        Map<String, String> environment,
        Map<String, String> properties) {
    public Patient {
        environment = Map.copyOf(environment);
        properties = Map.copyOf(properties);
    }

    Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name)).filter(value -> !value.isBlank());
    }
}
