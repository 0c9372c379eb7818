package dev.holt.render.cache;

import dev.holt.render.evaluation.Dependency;
import dev.holt.render.evaluation.ElementEvaluator;
import dev.holt.render.evaluation.ElementResult;
import dev.holt.render.evaluation.Resources;
import dev.holt.render.evaluation.Validity;
import dev.holt.render.evaluation.View;
import dev.holt.render.program.PageProgram;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.WikiException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Renders pages, and does as little as it can: a page that was rendered before is served as long as
 * everything that it was made from is the same, and only those of its elements for which it is not
 * are evaluated again. What it gives is always what rendering from nothing would give.
 *
 * <p>Safe for use by several threads. Several renderers, in one process or in many, may share one
 * folder on disk.
 */
public final class PageRenderer implements AutoCloseable {
    private static final int STRIPES = 64;
    private static final int NEAR_NAMES = 5;

    private final RenderEngine engine;
    private final Clock clock;
    private final CacheCounters counters = new CacheCounters();
    private final RenderCache cache;
    private final Resources resources;
    private final Refresh.Bounds bounds;

    /** One page is worked on by one thread; pages that share a lock wait a little more. */
    private final List<Object> locks = new ArrayList<>();

    /** A renderer with a cache of its own. */
    public PageRenderer(RenderEngine engine, CacheOptions options, Clock clock) {
        this.engine = engine;
        this.clock = clock;
        this.cache = new RenderCache(options, engine, clock, counters);
        this.resources =
                new Resources(
                        cache,
                        engine.macros(),
                        engine.queries(),
                        engine.limits(),
                        counters.evaluation());
        this.bounds = new Refresh.Bounds(engine.limits(), options.maxVariants());
        for (int i = 0; i < STRIPES; i++) {
            locks.add(new Object());
        }
    }

    /**
     * The page as the request's reader sees it now.
     *
     * @throws dev.holt.wiki.WikiException.UnknownPage when the snapshot has no page of exactly this
     *     name
     */
    public RenderedPage render(RenderRequest request) {
        View view = new View(request.snapshot(), clock.instant(), request.variants());
        PageKey key = PageKey.of(request.target(), blobId(request));
        Optional<PageEntry> known = cache.inMemory(key);
        Optional<Assembled> ready = known.flatMap(entry -> entry.serving(view));
        if (ready.isPresent()) {
            counters.fastHit();
            return rendered(request, key, ready.get(), new RenderedPage.Outcome(Origin.MEMORY, 0));
        }
        synchronized (locks.get(Math.floorMod(key.hashCode(), STRIPES))) {
            return checked(request, key, view);
        }
    }

    /** Renders a page and says how it came about. */
    public Explanation explain(RenderRequest request) {
        long start = System.nanoTime();
        RenderedPage page = render(request);
        long nanos = System.nanoTime() - start;
        return new Explanation(page, page.basis().dependencies(), nanos, page.lastFailed());
    }

    /**
     * Those of the given pages that would be others in a newer snapshot, or may be: something that
     * they were made from is not the same. Facts about readers stay as they were.
     */
    public List<Basis> affected(Collection<Basis> rendered, Snapshot now) {
        Validity validity = validity(new View(now, clock.instant(), Map.of()));
        return rendered.stream().filter(basis -> !holds(basis, validity)).toList();
    }

    /** The time by which it renders. */
    public Instant now() {
        return clock.instant();
    }

    /** What this renderer has done so far. */
    public RenderCounts counts() {
        return counters.counts();
    }

    /** What this renderer keeps in memory now. */
    public CacheSize cacheSize() {
        return cache.size();
    }

    /** Returns when everything that should be on disk is there. */
    public void flush() {
        cache.flush();
    }

    /** Writes to the disk what is still waiting. */
    @Override
    public void close() {
        flush();
    }

    private static boolean holds(Basis basis, Validity validity) {
        return basis.dependencies().stream()
                .filter(dependency -> !(dependency instanceof Dependency.Variant))
                .allMatch(validity::holds);
    }

    private static String blobId(RenderRequest request) {
        PageName page = request.target().page();
        Snapshot snapshot = request.snapshot();
        return snapshot.blobId(page)
                .orElseThrow(() ->
                        new WikiException.UnknownPage(
                                page.value(),
                                snapshot.revision(),
                                snapshot.nearNames(page.value(), NEAR_NAMES)));
    }

    /** Checks what is known of a page, and makes what is missing. */
    private RenderedPage checked(RenderRequest request, PageKey key, View view) {
        Found found = find(request, key);
        Optional<Assembled> before = found.entry().before(view);
        // Another thread may have been quicker.
        Optional<Assembled> ready = found.entry().serving(view);
        if (ready.isPresent()) {
            return rendered(request, key, ready.get(), new RenderedPage.Outcome(found.origin(), 0));
        }
        PageProgram program = found.entry().program();
        ElementEvaluator evaluator = new ElementEvaluator(request.target(), view, resources);
        Refresh refresh = new Refresh(program, validity(view), evaluator, bounds);
        refresh.run(found.entry().results());
        Assembled page = assembled(refresh, before, view);
        keep(found.entry(), refresh, page, view);
        return rendered(
                request, key, page, new RenderedPage.Outcome(found.origin(), refresh.evaluated()));
    }

    private void keep(PageEntry entry, Refresh refresh, Assembled page, View view) {
        PageEntry newer = entry.with(refresh.results());
        boolean lasting = refresh.used().stream().allMatch(ElementResult::lasting);
        cache.keep(lasting ? newer.with(page, view, bounds.maxVariants()) : newer);
        // Opening an index takes long, so the next process should not need it for this tree either.
        if (refresh.evaluated() > 0 || refresh.confirmed()) {
            cache.store(newer);
        }
    }

    private static Assembled assembled(Refresh refresh, Optional<Assembled> before, View view) {
        List<Dependency> dependencies = PageEntry.dependencies(refresh.used());
        return new Assembled(
                refresh.joined(),
                dependencies,
                refresh.failed().or(() -> before.flatMap(Assembled::lastFailed)),
                Assembled.Stamp.of(view, dependencies));
    }

    private record Found(PageEntry entry, Origin origin) {}

    private Found find(RenderRequest request, PageKey key) {
        Optional<PageEntry> known = cache.inMemory(key);
        if (known.isPresent()) {
            counters.memoryHit();
            return new Found(known.get(), Origin.MEMORY);
        }
        RenderCache.Loaded loaded =
                cache.load(
                        key,
                        () -> request.snapshot().findPage(key.page()).orElseThrow().lenientText());
        PageEntry entry = PageEntry.of(key, loaded.program());
        boolean isStatic = loaded.program().elements().isEmpty();
        Optional<PageEntry> stored =
                isStatic
                        ? Optional.of(entry).filter(e -> loaded.stored())
                        : cache.onDisk(key, loaded.program()).map(entry::with);
        if (stored.isPresent()) {
            counters.diskHit();
            return new Found(stored.get(), Origin.DISK);
        }
        counters.missed();
        return new Found(entry, Origin.FRESH);
    }

    private Validity validity(View view) {
        return new Validity(view, engine.queries(), engine.macros(), counters.evaluation());
    }

    private static RenderedPage rendered(
            RenderRequest request, PageKey key, Assembled page, RenderedPage.Outcome outcome) {
        return new RenderedPage(request, key.blobId(), page, outcome);
    }
}
