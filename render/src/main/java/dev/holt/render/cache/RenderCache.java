package dev.holt.render.cache;

import dev.holt.render.evaluation.ElementResult;
import dev.holt.render.evaluation.Programs;
import dev.holt.render.program.BinaryReader;
import dev.holt.render.program.BinaryWriter;
import dev.holt.render.program.CompilerSource;
import dev.holt.render.program.DamagedProgramException;
import dev.holt.render.program.Format;
import dev.holt.render.program.PageCompiler;
import dev.holt.render.program.PageProgram;
import dev.holt.render.program.PageSource;
import dev.holt.render.program.Part;
import dev.holt.render.program.ProgramCodec;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Programs and pages that were made before, in memory and on disk. It knows nothing of whether they
 * still hold. Safe for use by several threads.
 */
final class RenderCache implements Programs {
    private final MemoryLevel<ProgramKey, PageProgram> programs;
    private final MemoryLevel<PageKey, PageEntry> pages;
    private final Optional<DiskLevel> disk;
    private final CompilerSource source;
    private final AtomicReference<@Nullable PageCompiler> compiler = new AtomicReference<>();
    private final CacheCounters counters;
    private final String producer;
    private final String resultProducer;

    RenderCache(CacheOptions options, RenderEngine engine, Clock clock, CacheCounters counters) {
        // Pages hold their own programs; those kept beside are for pages that include them.
        this.programs = new MemoryLevel<>(options.memoryBytes() / 4);
        this.pages = new MemoryLevel<>(options.memoryBytes() - options.memoryBytes() / 4);
        this.disk = options.disk().map(d -> new DiskLevel(d, clock, counters));
        this.source = engine.compiler();
        this.counters = counters;
        this.producer = options.producer() + "\n" + source.id();
        this.resultProducer =
                String.join("\n", producer, engine.limits().toString(), engine.queries().id());
    }

    @Override
    public PageProgram program(String contentId, Supplier<String> text, Format format, Part part) {
        ProgramKey key = new ProgramKey(contentId, format, part);
        Optional<PageProgram> known = programs.get(key);
        if (known.isPresent()) {
            return known.get();
        }
        PageProgram program = loaded(key, text).program();
        programs.put(key, program, ProgramWeight.of(program));
        return program;
    }

    /**
     * A program, and whether it came from the disk.
     *
     * @param program the program
     * @param stored whether it needed no compiling
     */
    record Loaded(PageProgram program, boolean stored) {}

    /** The program of a page that is not in memory; its entry is going to hold it. */
    Loaded load(PageKey key, Supplier<String> text) {
        return loaded(new ProgramKey(key.blobId(), key.format(), Part.PAGE), text);
    }

    private Loaded loaded(ProgramKey key, Supplier<String> text) {
        return stored(key.stored(producer), ProgramCodec::read)
                .map(program -> new Loaded(program, true))
                .orElseGet(() -> new Loaded(compiled(key, text.get()), false));
    }

    private PageProgram compiled(ProgramKey key, String text) {
        counters.parsed();
        PageSource page = new PageSource(key.contentId(), text);
        PageProgram program = compiler().compile(page, key.format(), key.part());
        store(key.stored(producer), out -> ProgramCodec.write(out, program));
        return program;
    }

    /** Two threads may make one each; nobody can tell them apart. */
    private PageCompiler compiler() {
        PageCompiler known = compiler.get();
        if (known != null) {
            return known;
        }
        PageCompiler made = source.compiler().get();
        if (!made.id().equals(source.id())) {
            throw new IllegalStateException(
                    "Programs of '"
                            + made.id()
                            + "' would be kept as those of '"
                            + source.id()
                            + "'");
        }
        compiler.set(made);
        return made;
    }

    /** The page, if it is in memory. */
    Optional<PageEntry> inMemory(PageKey key) {
        return pages.get(key);
    }

    /** The results for the page's program, if they are on disk and fit it. */
    Optional<List<List<ElementResult>>> onDisk(PageKey key, PageProgram program) {
        return stored(key.stored(resultProducer), ResultCodec::read)
                .filter(results -> results.size() == program.elements().size());
    }

    /** Keeps a page in memory. */
    void keep(PageEntry entry) {
        pages.put(entry.key(), entry, entry.bytes());
    }

    /** Keeps a page's results on disk. */
    void store(PageEntry entry) {
        List<List<ElementResult>> results = entry.results();
        store(entry.key().stored(resultProducer), out -> ResultCodec.write(out, results));
    }

    /** All pages in memory. */
    List<PageEntry> all() {
        return pages.all();
    }

    /** How much is in memory. */
    CacheSize size() {
        return programs.size().and(pages.size());
    }

    /** Returns when everything that should go to the disk is there. */
    void flush() {
        disk.ifPresent(DiskLevel::flush);
    }

    private interface Content {
        void write(BinaryWriter out);
    }

    private void store(String key, Content content) {
        disk.ifPresent(level ->
                level.write(
                        key,
                        () -> {
                            BinaryWriter out = new BinaryWriter();
                            content.write(out);
                            return out.toBytes();
                        }));
    }

    private <T> Optional<T> stored(String key, Function<BinaryReader, T> reading) {
        return disk.flatMap(level -> level.read(key)).flatMap(bytes -> read(bytes, reading));
    }

    private <T> Optional<T> read(byte[] bytes, Function<BinaryReader, T> reading) {
        try {
            BinaryReader in = new BinaryReader(bytes);
            T value = reading.apply(in);
            in.end();
            return Optional.of(value);
        } catch (DamagedProgramException e) {
            counters.damaged();
            return Optional.empty();
        }
    }
}
