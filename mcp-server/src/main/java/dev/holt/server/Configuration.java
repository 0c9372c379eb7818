package dev.holt.server;

import dev.holt.protocol.ToolGroup;
import dev.holt.wiki.PersonIdentity;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that a user can set, read once from options and environment.
 *
 * @param wiki the wiki's folder, absolute
 * @param host the address that HTTP binds
 * @param port the TCP port of HTTP, 0 for any free one
 * @param readOnly whether tools that change something are left out
 * @param groups the tool groups that are offered
 * @param author the author of commits
 */
record Configuration(
        Path wiki,
        String host,
        int port,
        boolean readOnly,
        Set<ToolGroup> groups,
        PersonIdentity author) {
    Configuration withWiki(Path folder) {
        return new Configuration(folder, host, port, readOnly, groups, author);
    }

    Configuration withAllTools() {
        return new Configuration(
                wiki, host, port, readOnly, EnumSet.allOf(ToolGroup.class), author);
    }

    /** The names of the groups that are offered, in their order. */
    String groupLabels(String separator) {
        return groups.stream()
                .sorted()
                .map(ToolGroup::label)
                .collect(Collectors.joining(separator));
    }

    /** The groups as {@code --tools} takes them, if they are not simply all. */
    Optional<String> chosenGroups() {
        return groups.equals(EnumSet.allOf(ToolGroup.class))
                ? Optional.empty()
                : Optional.of(groupLabels(","));
    }

    /** The author as {@code --author} takes it, if it is not the default. */
    Optional<String> chosenAuthor() {
        return author.equals(PersonIdentity.HOLT)
                ? Optional.empty()
                : Optional.of(author.toString());
    }
}
