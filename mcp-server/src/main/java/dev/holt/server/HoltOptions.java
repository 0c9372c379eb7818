package dev.holt.server;

import dev.holt.protocol.ToolGroup;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.PersonIdentity;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a program that embeds Holt can choose; everything else is as on the command line.
 *
 * @param wiki the wiki's folder: a repository, or an empty or missing folder that becomes one
 * @param program the program's name, which stands in the commits of tools that it calls
 * @param author the author of these commits
 * @param readOnly whether nothing may be changed
 * @param groups which tools the catalog has
 * @param wikiLinks which side of the bar in wiki links is the page
 */
public record HoltOptions(
        Path wiki,
        String program,
        PersonIdentity author,
        boolean readOnly,
        Set<ToolGroup> groups,
        WikiLinkOrder wikiLinks) {

    /** Refuses a program without a name, and makes the folder's path absolute. */
    public HoltOptions {
        if (program.isBlank()) {
            throw new IllegalArgumentException("The program needs a name");
        }
        wiki = wiki.toAbsolutePath().normalize();
        groups = Set.copyOf(groups);
    }

    /** A writable wiki, every tool, {@code [[Page|text]]}, and Holt as program and author. */
    public static HoltOptions of(Path wiki) {
        return new HoltOptions(
                wiki,
                "holt",
                PersonIdentity.HOLT,
                false,
                EnumSet.allOf(ToolGroup.class),
                WikiLinkOrder.PAGE_FIRST);
    }

    /** These options for another program. */
    public HoltOptions withProgram(String name) {
        return new HoltOptions(wiki, name, author, readOnly, groups, wikiLinks);
    }

    /** These options with another author of commits. */
    public HoltOptions withAuthor(PersonIdentity other) {
        return new HoltOptions(wiki, program, other, readOnly, groups, wikiLinks);
    }

    /** These options with or without writes. */
    public HoltOptions withReadOnly(boolean refuseWrites) {
        return new HoltOptions(wiki, program, author, refuseWrites, groups, wikiLinks);
    }

    /** These options with fewer tools in the catalog. */
    public HoltOptions withGroups(Set<ToolGroup> offered) {
        return new HoltOptions(wiki, program, author, readOnly, offered, wikiLinks);
    }

    /** These options for pages that write their wiki links in another order. */
    public HoltOptions withWikiLinks(WikiLinkOrder order) {
        return new HoltOptions(wiki, program, author, readOnly, groups, order);
    }

    Configuration configuration() {
        return Configuration.usual().embedded(this);
    }
}
