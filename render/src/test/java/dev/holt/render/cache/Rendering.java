package dev.holt.render.cache;

import dev.holt.render.evaluation.EvaluationLimits;
import dev.holt.render.evaluation.Target;
import dev.holt.render.evaluation.WikiAddresses;
import dev.holt.render.html.CompileOptions;
import dev.holt.render.macro.library.MacroLibrary;
import dev.holt.render.macro.library.MacroLimits;
import dev.holt.render.program.CompilerSource;
import dev.holt.render.program.Format;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import java.util.Map;

/** Makes renderers and requests for tests. */
final class Rendering {
    static final String PRODUCER = "test";

    private Rendering() {}

    static RenderEngine engine(TestWiki test) {
        return engine(test, EvaluationLimits.defaults());
    }

    static RenderEngine engine(TestWiki test, EvaluationLimits limits) {
        return new RenderEngine(
                new CompilerSource("lines", LineCompiler::new),
                new TestMacros("1"),
                new SlowQueries(test.wiki()),
                limits);
    }

    /** Holt's own compiler and macros. */
    static RenderEngine holts(TestWiki test) {
        return new RenderEngine(
                CompileOptions.DEFAULT.compiler(),
                MacroLibrary.of(MacroLimits.defaults(), Rendering.class.getClassLoader()),
                new SlowQueries(test.wiki()),
                EvaluationLimits.defaults());
    }

    static PageRenderer renderer(TestWiki test, CacheOptions options) {
        return new PageRenderer(engine(test), options, test.clock());
    }

    static CacheOptions memory() {
        return CacheOptions.inMemory(PRODUCER);
    }

    static CacheOptions disk(TestWiki test) {
        return memory().withDisk(DiskOptions.in(test.wiki().stateFolder().resolve("render")));
    }

    static Target html(String page) {
        return new Target(new PageName(page), Format.HTML, new WikiAddresses());
    }

    static RenderRequest request(Snapshot snapshot, String page) {
        return RenderRequest.of(snapshot, html(page));
    }

    static RenderRequest request(Snapshot snapshot, String page, Map<String, String> variants) {
        return new RenderRequest(snapshot, html(page), variants);
    }
}
