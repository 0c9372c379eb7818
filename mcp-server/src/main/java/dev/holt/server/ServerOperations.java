package dev.holt.server;

import dev.holt.index.IndexStatus;
import dev.holt.index.WikiIndex;
import dev.holt.protocol.Catalog;
import dev.holt.render.cache.PageRenderer;
import dev.holt.server.metrics.CallCounts;
import dev.holt.server.metrics.MetricsPage;
import dev.holt.server.metrics.RequestCounts;
import dev.holt.server.metrics.WikiFigures;
import dev.holt.transport.http.Operations;
import dev.holt.wiki.Wiki;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a web server tells those who look after it, found out from the components. */
final class ServerOperations {
    private static final Logger LOG = LoggerFactory.getLogger(ServerOperations.class);

    private final Component<Wiki> wiki;
    private final Component<WikiIndex> index;
    private final Component<PageRenderer> renderer;
    private final CallCounts calls = new CallCounts();
    private final RequestCounts requests = new RequestCounts();

    ServerOperations(
            Component<Wiki> wiki, Component<WikiIndex> index, Component<PageRenderer> renderer) {
        this.wiki = wiki;
        this.index = index;
        this.renderer = renderer;
    }

    /** The catalog, with each call counted and logged. */
    Catalog observed(Catalog catalog) {
        return catalog.observedBy(new CallLog(calls));
    }

    Operations operations() {
        return new Operations(
                new ReadinessCheck(
                        () -> wiki.get().head().revision(), index, ServerOperations::log),
                Optional.of(new MetricsPage(Version.current(), calls, requests, this::figures)),
                new RequestLog(requests));
    }

    private static void log(Optional<ReadinessCheck.Problem> problem) {
        problem.ifPresentOrElse(
                it -> LOG.warn("Not ready: {}", it.what(), it.failure()),
                () -> LOG.warn("Ready again"));
    }

    private WikiFigures figures() {
        Optional<PageRenderer> rendering = renderer.lazy().ifMade();
        return new WikiFigures(
                wiki.lazy().ifMade().map(Wiki::commitCounts),
                indexStatus(),
                rendering.map(PageRenderer::counts),
                rendering.map(PageRenderer::cacheSize));
    }

    /** Nothing while the wiki cannot be read: the other figures are wanted then above all. */
    private Optional<IndexStatus> indexStatus() {
        try {
            return wiki.lazy()
                    .ifMade()
                    .flatMap(made ->
                            index.lazy().ifMade().map(search -> search.status(made.head())));
        } catch (RuntimeException failure) {
            LOG.debug("The index's figures are left out", failure);
            return Optional.empty();
        }
    }
}
