package dev.holt.protocol;

import java.util.List;
import java.util.Optional;

/**
 * One page of a list of resources.
 *
 * @param next the cursor of the next page, if there is one
 */
public record ResourceList(List<ResourceEntry> entries, Optional<String> next) {

    public ResourceList {
        entries = List.copyOf(entries);
    }
}
