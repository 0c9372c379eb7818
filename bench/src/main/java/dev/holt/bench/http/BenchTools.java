package dev.holt.bench.http;

import dev.holt.index.WikiIndex;
import dev.holt.index.history.HistoryIndex;
import dev.holt.index.history.HistoryOptions;
import dev.holt.protocol.ToolGroup;
import dev.holt.render.cache.PageRenderer;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.tools.ServerFacts;
import dev.holt.tools.ToolEnvironment;
import dev.holt.tools.ToolLimits;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.util.Set;
import java.util.function.Supplier;

/** What Holt's tools stand on while they are measured: everything by default. */
public final class BenchTools {

    private BenchTools() {}

    /** The environment of all tools of a wiki. */
    public static ToolEnvironment environment(
            Wiki wiki, WikiIndex index, Supplier<PageRenderer> renderer) {
        return new ToolEnvironment(
                () -> wiki,
                () -> index,
                () -> new HistoryIndex(wiki, HistoryOptions.defaults()),
                renderer,
                WikiLinkOrder.PAGE_FIRST,
                PersonIdentity.HOLT,
                new ServerFacts("bench", Set.of(ToolGroup.values()), WikiOptions.defaults()),
                ToolLimits.defaults());
    }
}
