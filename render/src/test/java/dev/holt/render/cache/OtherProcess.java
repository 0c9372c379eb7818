package dev.holt.render.cache;

import dev.holt.render.evaluation.EvaluationLimits;
import dev.holt.render.html.CompileOptions;
import dev.holt.render.macro.library.MacroLibrary;
import dev.holt.render.macro.library.MacroLimits;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * A process of its own that renders every page of a wiki a number of times, each time as it is
 * then, and writes what it saw: one line for each page with its name, the revision and the output.
 */
final class OtherProcess {
    private OtherProcess() {}

    /** Takes the wiki's folder, how many rounds, and the file to write. */
    public static void main(String[] arguments) throws IOException {
        List<String> seen = new ArrayList<>();
        try (Wiki wiki = Wiki.open(Path.of(arguments[0]), WikiOptions.defaults());
                PageRenderer renderer =
                        new PageRenderer(engine(wiki), options(wiki), Clock.systemUTC())) {
            for (int round = Integer.parseInt(arguments[1]); round > 0; round--) {
                Snapshot head = wiki.head();
                for (PageEntry page : head.pages()) {
                    seen.add(line(renderer, head, page.name().value()));
                }
            }
            seen.add("counts " + renderer.counts());
        }
        Files.writeString(Path.of(arguments[2]), String.join("\n", seen), StandardCharsets.UTF_8);
    }

    static String line(PageRenderer renderer, Snapshot snapshot, String page) {
        String text = renderer.render(Rendering.request(snapshot, page)).text();
        return snapshot.revision().id() + " " + page + " " + text.replace("\n", "\\n");
    }

    static RenderEngine engine(Wiki wiki) {
        return new RenderEngine(
                CompileOptions.DEFAULT.compiler(),
                MacroLibrary.of(MacroLimits.defaults(), OtherProcess.class.getClassLoader()),
                new SlowQueries(wiki),
                EvaluationLimits.defaults());
    }

    static CacheOptions options(Wiki wiki) {
        return Rendering.memory().withDisk(DiskOptions.in(wiki.stateFolder().resolve("render")));
    }

    /** Starts it; what it prints goes to a file. */
    static Process start(Path wiki, int rounds, Path result, Path printed, String... jvmOptions)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of(jvmOptions));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(OtherProcess.class.getName());
        command.addAll(List.of(wiki.toString(), Integer.toString(rounds), result.toString()));
        return new ProcessBuilder(command)
                .redirectOutput(printed.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
