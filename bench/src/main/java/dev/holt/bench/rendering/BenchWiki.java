package dev.holt.bench.rendering;

import dev.holt.render.cache.CacheOptions;
import dev.holt.render.cache.PageRenderer;
import dev.holt.render.cache.RenderEngine;
import dev.holt.render.evaluation.EvaluationLimits;
import dev.holt.render.html.CompileOptions;
import dev.holt.render.html.MarkdownCompiler;
import dev.holt.render.macro.MacroSource;
import dev.holt.render.program.CompilerSource;
import dev.holt.wiki.Change;
import dev.holt.wiki.ChangeSet;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Provenance;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A throw-away wiki and what renders its pages. */
final class BenchWiki implements AutoCloseable {
    private static final int BATCH = 1000;
    private static final String PRODUCER = "bench";

    private final Wiki wiki;

    private BenchWiki(Wiki wiki) {
        this.wiki = wiki;
    }

    static BenchWiki create() throws IOException {
        Path folder = Files.createTempDirectory("holt-bench-").resolve("wiki");
        return new BenchWiki(Wiki.open(folder, WikiOptions.defaults()));
    }

    Wiki wiki() {
        return wiki;
    }

    /** Writes pages that are new, in commits of up to a thousand. */
    void add(Map<String, String> pages) {
        List<Change> changes = new ArrayList<>();
        pages.forEach(
                (name, text) -> changes.add(new Change.Create(PageName.of(name), bytes(text))));
        for (int start = 0; start < changes.size(); start += BATCH) {
            ChangeSet batch =
                    ChangeSet.of(changes.subList(start, Math.min(start + BATCH, changes.size())));
            wiki.commit(provenance(), tip -> batch);
        }
    }

    void edit(String name, String text) {
        Revision base = wiki.head().revision();
        ChangeSet edit = ChangeSet.of(new Change.Write(PageName.of(name), bytes(text), base));
        wiki.commit(provenance(), tip -> edit);
    }

    /** A renderer that keeps what it rendered in memory. */
    static PageRenderer caching() {
        return new PageRenderer(engine(), CacheOptions.inMemory(PRODUCER), Clock.systemUTC());
    }

    /** A renderer that parses and evaluates each page each time. */
    static PageRenderer fresh() {
        return new PageRenderer(engine(), CacheOptions.off(PRODUCER), Clock.systemUTC());
    }

    @Override
    public void close() {
        wiki.close();
    }

    private static RenderEngine engine() {
        MarkdownCompiler compiler = new MarkdownCompiler(CompileOptions.DEFAULT);
        return new RenderEngine(
                new CompilerSource(compiler.id(), () -> compiler),
                MacroSource.NONE,
                (snapshot, query) -> List.of(),
                EvaluationLimits.defaults());
    }

    private static Provenance provenance() {
        return new Provenance(
                PersonIdentity.HOLT, "Bench", Map.of(), Optional.empty(), Optional.empty());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
