package dev.holt.protocol;

import java.util.List;

/**
 * What a resource holds.
 *
 * @param contents its parts, nearly always one
 * @param freshness how long clients may keep it
 */
public record ResourceAnswer(List<ResourceContent> contents, Freshness freshness) {

    public ResourceAnswer {
        contents = List.copyOf(contents);
    }
}
