package dev.holt.tools.operation;

import dev.holt.index.IndexQueries;
import dev.holt.index.QueryLimits;
import dev.holt.index.WikiIndex;
import dev.holt.render.cache.CacheOptions;
import dev.holt.render.cache.DiskOptions;
import dev.holt.render.cache.PageRenderer;
import dev.holt.render.cache.RenderEngine;
import dev.holt.render.evaluation.EvaluationLimits;
import dev.holt.render.html.CompileOptions;
import dev.holt.render.macro.library.MacroLibrary;
import dev.holt.render.macro.library.MacroLimits;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import java.time.Clock;
import java.util.function.Supplier;

/** Puts together what renders the pages of one wiki. */
public final class WikiRendering {
    /** The folder of the cache in the wiki's state folder. */
    private static final String FOLDER = "render";

    private final Wiki wiki;
    private final Supplier<WikiIndex> index;
    private final CompileOptions options;

    /**
     * @param wiki the wiki
     * @param index gives its index, which is asked for by macros about searches and links only
     * @param options what the wiki's Markdown means; the index has the same order of wiki links
     */
    public WikiRendering(Wiki wiki, Supplier<WikiIndex> index, CompileOptions options) {
        this.wiki = wiki;
        this.index = index;
        this.options = options;
    }

    /**
     * A renderer whose cache outlives the process where the repository can be written.
     *
     * @param version Holt's version: what another one rendered is not used
     */
    public PageRenderer renderer(String version, Clock clock) {
        return new PageRenderer(engine(), cache(version), clock);
    }

    private RenderEngine engine() {
        return new RenderEngine(
                options.compiler(),
                MacroLibrary.of(MacroLimits.defaults(), MacroLibrary.class.getClassLoader()),
                new IndexQueries(() -> wiki, index, QueryLimits.defaults()),
                EvaluationLimits.defaults());
    }

    private CacheOptions cache(String version) {
        CacheOptions memory = CacheOptions.inMemory("holt " + version);
        try {
            return memory.withDisk(DiskOptions.in(wiki.stateFolder().resolve(FOLDER)));
        } catch (WikiException.StorageFailed e) {
            // A repository that cannot be written is served all the same.
            return memory;
        }
    }
}
