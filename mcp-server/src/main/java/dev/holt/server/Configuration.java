package dev.holt.server;

import dev.holt.protocol.ToolGroup;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.server.embedding.EmbeddingsEndpoint;
import dev.holt.server.log.LogOptions;
import dev.holt.wiki.PersonIdentity;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything that a user can set, read once from options and environment.
 *
 * @param wiki the wiki's folder, absolute
 * @param network where and for whom HTTP is served
 * @param readOnly whether tools that change something are left out
 * @param groups the tool groups that are offered
 * @param author the author of commits
 * @param wikiLinks which side of the bar in wiki links is the page
 * @param log what is logged, and how
 * @param embeddings what makes vectors of text; empty to search by words only
 */
record Configuration(
        Path wiki,
        Network network,
        boolean readOnly,
        Set<ToolGroup> groups,
        PersonIdentity author,
        WikiLinkOrder wikiLinks,
        LogOptions log,
        Optional<EmbeddingsEndpoint> embeddings) {
    /**
     * Where and for whom HTTP is served.
     *
     * @param host the address to bind
     * @param port the TCP port, 0 for any free one
     * @param tokens the file of access tokens; if there is none, nobody has to log in
     * @param allowedHosts names under which others reach the server
     * @param allowedOrigins web pages that may call
     */
    record Network(
            String host,
            int port,
            Optional<Path> tokens,
            Set<String> allowedHosts,
            Set<String> allowedOrigins) {}

    /** What holds when neither options nor environment say anything. */
    static Configuration usual() {
        return new Settings(name -> Optional.empty(), Map.of()).configuration();
    }

    /** This configuration with what an embedding program chose. */
    Configuration embedded(HoltOptions options) {
        return new Configuration(
                options.wiki(),
                network,
                options.readOnly(),
                options.groups(),
                options.author(),
                options.wikiLinks(),
                log,
                embeddings);
    }

    Configuration withWiki(Path folder) {
        return new Configuration(
                folder, network, readOnly, groups, author, wikiLinks, log, embeddings);
    }

    Configuration withoutWrites() {
        return new Configuration(wiki, network, true, groups, author, wikiLinks, log, embeddings);
    }

    Configuration withAllTools() {
        return new Configuration(
                wiki,
                network,
                readOnly,
                EnumSet.allOf(ToolGroup.class),
                author,
                wikiLinks,
                log,
                embeddings);
    }

    /** The names of the groups that are offered, in their order. */
    String groupLabels(String separator) {
        return groups.stream()
                .sorted()
                .map(ToolGroup::label)
                .collect(Collectors.joining(separator));
    }

    /** The groups as {@code --tools} takes them, if they are not the usual ones. */
    Optional<String> chosenGroups() {
        return groups.equals(ToolGroup.usual()) ? Optional.empty() : Optional.of(groupLabels(","));
    }

    /** The order as {@code --wiki-links} takes it, if it is not the default. */
    Optional<String> chosenWikiLinks() {
        return switch (wikiLinks) {
            case PAGE_FIRST -> Optional.empty();
            case TEXT_FIRST -> Optional.of(Settings.TEXT_FIRST);
        };
    }

    /** The author as {@code --author} takes it, if it is not the default. */
    Optional<String> chosenAuthor() {
        return author.equals(PersonIdentity.HOLT)
                ? Optional.empty()
                : Optional.of(author.toString());
    }
}
