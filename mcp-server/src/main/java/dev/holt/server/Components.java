package dev.holt.server;

import dev.holt.index.IndexOptions;
import dev.holt.index.WikiIndex;
import dev.holt.index.embedding.EmbeddingOptions;
import dev.holt.index.history.HistoryIndex;
import dev.holt.index.history.HistoryOptions;
import dev.holt.protocol.Catalog;
import dev.holt.render.cache.PageRenderer;
import dev.holt.render.html.CompileOptions;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.server.embedding.OpenAiEmbedder;
import dev.holt.tools.ServerFacts;
import dev.holt.tools.ToolEnvironment;
import dev.holt.tools.ToolLimits;
import dev.holt.tools.WikiPrompts;
import dev.holt.tools.WikiResources;
import dev.holt.tools.WikiTools;
import dev.holt.tools.WikiWatch;
import dev.holt.tools.operation.WikiRendering;
import dev.holt.transport.http.HttpServer;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.time.Clock;
import java.util.List;

/**
 * The parts that a running Holt consists of, each made by the first who needs it. The catalog of
 * tools needs neither git nor Lucene nor Markdown nor a web server, so a server answers what it
 * offers before any of those is there. Closing closes only what was made.
 */
final class Components implements AutoCloseable {
    private final ComponentTable table = new ComponentTable(System::nanoTime);
    private final Component<Configuration> settings;
    private final Component<Wiki> wiki;
    private final Component<HistoryIndex> history;
    private final Component<WikiIndex> index;
    private final Component<PageRenderer> renderer;
    private final Component<WikiWatch> watch;
    private final Component<Catalog> catalog;
    private final Component<HttpServer> http;

    Components(Configuration configuration) {
        settings = table.add(ComponentRows.SETTINGS, () -> configuration);
        wiki = table.add(ComponentRows.WIKI, this::openWiki, Wiki::close);
        history = table.add(ComponentRows.HISTORY, this::openHistory, HistoryIndex::close);
        index = table.add(ComponentRows.INDEX, this::openIndex, WikiIndex::close);
        renderer = table.add(ComponentRows.RENDERER, this::makeRenderer, PageRenderer::close);
        watch = table.add(ComponentRows.WATCH, this::makeWatch, WikiWatch::close);
        catalog = table.add(ComponentRows.CATALOG, this::makeCatalog);
        // Not a method reference: that would load Jetty at once.
        http = table.add(ComponentRows.HTTP, this::startHttp, server -> server.close());
    }

    /** The wiki, opened (and if need be created) by the first call. */
    Wiki wiki() {
        return wiki.get();
    }

    /** Its search index, opened by the first call. */
    WikiIndex index() {
        return index.get();
    }

    /** What renders its pages, made by the first call. */
    PageRenderer renderer() {
        return renderer.get();
    }

    /** What clients see: every tool that the configuration lets through. */
    Catalog catalog() {
        return catalog.get();
    }

    /** The web server, started by the first call. */
    HttpServer http() {
        return http.get();
    }

    /**
     * For a client's own process: opens the wiki after the first answer. One that does not exist is
     * left to the call that needs it, since many clients start a server and never call it, and so
     * is the index, which costs each of these nearly as much memory again.
     */
    Warmup warmup() {
        return new Warmup(List.of(this::openExisting));
    }

    private void openExisting() {
        if (Wiki.existsIn(settings.get().wiki())) {
            wiki.get().head().pages();
        }
    }

    /** For a server that many share: brings the index up to date as well, or builds it. */
    Warmup indexing() {
        return new Warmup(List.of(this::prepareIndex));
    }

    private void prepareIndex() {
        index.get().prepare(wiki.get().head(), new Unhurried());
    }

    /** Every component, in the order of {@link ComponentRows}. */
    List<Component<?>> all() {
        return table.all();
    }

    @Override
    public void close() {
        table.close();
    }

    /** Watched before anybody gets it, so that no change made through it goes untold. */
    private Wiki openWiki() {
        Wiki opened = Wiki.open(settings.get().wiki(), wikiOptions());
        opened.history().consult(history);
        watch.get().opened(opened);
        return opened;
    }

    /** Which side of the bar in the pages' wiki links is the page. */
    WikiLinkOrder wikiLinks() {
        return settings.get().wikiLinks();
    }

    private WikiOptions wikiOptions() {
        return WikiOptions.defaults().withReadOnly(settings.get().readOnly());
    }

    private HistoryIndex openHistory() {
        return new HistoryIndex(wiki.get(), HistoryOptions.defaults());
    }

    private WikiIndex openIndex() {
        IndexOptions words = IndexOptions.defaults().withWikiLinkOrder(wikiLinks());
        IndexOptions options =
                settings.get()
                        .embeddings()
                        .map(where ->
                                words.withEmbedding(EmbeddingOptions.of(new OpenAiEmbedder(where))))
                        .orElse(words);
        return WikiIndex.open(wiki.get(), options);
    }

    private PageRenderer makeRenderer() {
        CompileOptions options = new CompileOptions(wikiLinks());
        return new WikiRendering(wiki.get(), index, options)
                .renderer(Version.current(), Clock.systemUTC());
    }

    private WikiWatch makeWatch() {
        return new WikiWatch(wiki, renderer, settings.get().groups());
    }

    private Catalog makeCatalog() {
        Configuration configuration = settings.get();
        ToolEnvironment environment =
                new ToolEnvironment(
                        wiki,
                        index,
                        history,
                        renderer,
                        wikiLinks(),
                        configuration.author(),
                        new ServerFacts(Version.current(), configuration.groups(), wikiOptions()),
                        ToolLimits.defaults());
        return new Catalog(
                        "holt",
                        Version.current(),
                        Instructions.of(configuration),
                        WikiTools.all(environment))
                .withResources(new WikiResources(environment), watch.get())
                .withPrompts(WikiPrompts.all(environment))
                .filtered(configuration.groups(), configuration.readOnly());
    }

    private HttpServer startHttp() {
        ServerOperations operations = new ServerOperations(wiki, index, renderer);
        return HttpServer.start(
                operations.observed(catalog.get()),
                NetworkOptions.of(settings.get().network())
                        .withOperations(operations.operations()));
    }
}
