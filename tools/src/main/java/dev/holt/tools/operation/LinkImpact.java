package dev.holt.tools.operation;

import dev.holt.wiki.PageName;
import java.util.List;

/**
 * What a change does to the wiki's links.
 *
 * @param broken links that led somewhere before and do not, or lead elsewhere, after it
 * @param satisfied links that led nowhere before and lead somewhere after it
 * @param written links in text that the change brings, which lead nowhere
 */
public record LinkImpact(List<Link> broken, List<Link> satisfied, List<Link> written) {
    /** Nothing happened to any link. */
    public static final LinkImpact NONE = new LinkImpact(List.of(), List.of(), List.of());

    public LinkImpact {
        broken = List.copyOf(broken);
        satisfied = List.copyOf(satisfied);
        written = List.copyOf(written);
    }

    /**
     * A link that the change concerns.
     *
     * @param page the page it stands on, by its name after the change
     * @param line 1-based line on which it starts, after the change
     * @param target what it is meant to lead to, with the anchor after {@code #}
     * @param state where it leads after the change, in a few words: {@code no such page}
     */
    public record Link(PageName page, int line, String target, String state) {}
}
