package dev.holt.tools;

import dev.holt.protocol.ToolGroup;
import dev.holt.wiki.WikiOptions;
import java.util.Set;

/**
 * What the server is and allows, for {@code wiki_status}.
 *
 * @param version Holt's version
 * @param groups the groups of tools that are switched on
 * @param options the limits that the wiki was opened with, and whether it takes writes
 */
public record ServerFacts(String version, Set<ToolGroup> groups, WikiOptions options) {

    public ServerFacts {
        groups = Set.copyOf(groups);
    }
}
