package dev.holt.server;

import dev.holt.index.WikiIndex;
import dev.holt.protocol.Catalog;
import dev.holt.render.cache.PageRenderer;
import dev.holt.server.metrics.CallCounts;
import dev.holt.server.metrics.MetricsPage;
import dev.holt.server.metrics.RequestCounts;
import dev.holt.server.metrics.WikiFigures;
import dev.holt.transport.http.Operations;
import dev.holt.transport.http.Operations.Readiness;
import dev.holt.wiki.Wiki;
import java.util.Optional;
import java.util.function.Supplier;
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
                this::readiness,
                Optional.of(new MetricsPage(Version.current(), calls, requests, this::figures)),
                new RequestLog(requests));
    }

    /**
     * Opens what calls need, as they would, and reads the tip. An index that is being built is no
     * reason to send clients elsewhere: nothing else waits for it.
     */
    private Readiness readiness() {
        return works("the wiki cannot be read", () -> wiki.get().head().revision())
                .or(() -> works("the search index cannot be opened", index))
                .orElse(Readiness.YES);
    }

    /** Says what does not work, and logs why, which may name things that are nobody's business. */
    private static Optional<Readiness> works(String otherwise, Supplier<?> what) {
        try {
            var _ = what.get();
            return Optional.empty();
        } catch (RuntimeException failure) {
            LOG.warn("Not ready: {}", otherwise, failure);
            return Optional.of(Readiness.no(otherwise));
        }
    }

    private WikiFigures figures() {
        Optional<Wiki> opened = wiki.lazy().ifMade();
        return new WikiFigures(
                opened.map(Wiki::commitCounts),
                opened.flatMap(
                        made -> index.lazy().ifMade().map(search -> search.status(made.head()))),
                renderer.lazy().ifMade().map(PageRenderer::counts));
    }
}
