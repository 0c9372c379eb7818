package dev.holt.protocol;

import java.util.Set;

/**
 * The changes that a listener wants to hear of.
 *
 * @param tools whether the list of tools changes
 * @param prompts whether the list of prompts changes
 * @param resources whether the list of resources changes
 * @param uris the resources whose content it follows
 * @param principal who listens: nothing is told of what they may not see
 */
public record Interest(
        boolean tools, boolean prompts, boolean resources, Set<String> uris, Principal principal) {

    public Interest {
        uris = Set.copyOf(uris);
    }
}
