package dev.holt.server;

import dev.holt.index.IndexOptions;
import dev.holt.index.WikiIndex;
import dev.holt.protocol.Catalog;
import dev.holt.render.cache.PageRenderer;
import dev.holt.render.html.CompileOptions;
import dev.holt.tools.ServerFacts;
import dev.holt.tools.ToolEnvironment;
import dev.holt.tools.ToolLimits;
import dev.holt.tools.WikiPrompts;
import dev.holt.tools.WikiResources;
import dev.holt.tools.WikiTools;
import dev.holt.tools.WikiWatch;
import dev.holt.tools.operation.WikiRendering;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.time.Clock;

/**
 * The parts that a running Holt consists of. The catalog of tools is made at once and needs neither
 * git nor Lucene; the wiki and its index are made by the first call that uses them. Closing closes
 * only what was made.
 */
final class Components implements AutoCloseable {
    private final Configuration configuration;
    private final WikiOptions wikiOptions;
    private final Lazy<Wiki> wiki;
    private final Lazy<WikiIndex> index;
    private final WikiWatch watch;
    private final Lazy<PageRenderer> renderer;

    Components(Configuration configuration) {
        this.configuration = configuration;
        this.wikiOptions = WikiOptions.defaults().withReadOnly(configuration.readOnly());
        this.wiki = new Lazy<>(this::open);
        this.watch = new WikiWatch(wiki, this::renderer, configuration.groups());
        this.index =
                new Lazy<>(() ->
                        WikiIndex.open(
                                wiki.get(),
                                IndexOptions.defaults()
                                        .withWikiLinkOrder(configuration.wikiLinks())));
        this.renderer =
                new Lazy<>(() ->
                        new WikiRendering(
                                        wiki.get(),
                                        index,
                                        new CompileOptions(configuration.wikiLinks()))
                                .renderer(Version.current(), Clock.systemUTC()));
    }

    /** Watched before anybody gets it, so that no change made through it goes untold. */
    private Wiki open() {
        Wiki opened = Wiki.open(configuration.wiki(), wikiOptions);
        watch.opened(opened);
        return opened;
    }

    /** The wiki, opened (and if need be created) by the first call. */
    Wiki wiki() {
        return wiki.get();
    }

    /** What renders its pages, made by the first call. */
    PageRenderer renderer() {
        return renderer.get();
    }

    /** What clients see: every tool that the configuration lets through. */
    Catalog catalog() {
        ToolEnvironment environment =
                new ToolEnvironment(
                        wiki,
                        index,
                        renderer,
                        configuration.author(),
                        new ServerFacts(Version.current(), configuration.groups(), wikiOptions),
                        ToolLimits.defaults());
        return new Catalog(
                        "holt",
                        Version.current(),
                        Instructions.of(configuration),
                        WikiTools.all(environment))
                .withResources(new WikiResources(environment), watch)
                .withPrompts(WikiPrompts.all(environment))
                .filtered(configuration.groups(), configuration.readOnly());
    }

    @Override
    public void close() {
        watch.close();
        renderer.ifMade().ifPresent(PageRenderer::close);
        index.ifMade().ifPresent(WikiIndex::close);
        wiki.ifMade().ifPresent(Wiki::close);
    }
}
