package dev.holt.tools;

import dev.holt.index.WikiIndex;
import dev.holt.index.history.HistoryIndex;
import dev.holt.render.cache.PageRenderer;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Wiki;
import java.util.function.Supplier;

/**
 * What the tools work with.
 *
 * @param wiki gives the wiki, opening it on first use; the same one every time
 * @param index gives the wiki's index, likewise
 * @param history gives the index of the wiki's history, likewise
 * @param renderer gives what renders the wiki's pages, likewise
 * @param wikiLinks which side of the bar in the pages' wiki links is the page, known before
 *     anything is opened; the index and the renderer have the same
 * @param author whose name goes on commits
 * @param server what {@code wiki_status} says about the server
 * @param limits how much one answer may hold
 */
public record ToolEnvironment(
        Supplier<Wiki> wiki,
        Supplier<WikiIndex> index,
        Supplier<HistoryIndex> history,
        Supplier<PageRenderer> renderer,
        WikiLinkOrder wikiLinks,
        PersonIdentity author,
        ServerFacts server,
        ToolLimits limits) {}
