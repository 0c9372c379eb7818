package dev.holt.example.embedding;

import dev.holt.index.SearchHit;
import dev.holt.index.SearchQuery;
import dev.holt.render.cache.RenderRequest;
import dev.holt.render.evaluation.Target;
import dev.holt.render.evaluation.WikiAddresses;
import dev.holt.render.program.Format;
import dev.holt.server.Holt;
import dev.holt.server.HoltOptions;
import dev.holt.tools.operation.Attribution;
import dev.holt.tools.operation.Step;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Snapshot;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program that keeps release notes in a wiki. */
public final class ReleaseNotes {
    private static final PersonIdentity BOT = new PersonIdentity("Release bot", "bot@example.org");

    private ReleaseNotes() {}

    /** Takes the wiki's folder; a missing one is made. */
    public static void main(String[] args) {
        run(Path.of(args[0]), System.out);
    }

    static void run(Path folder, PrintStream out) {
        HoltOptions options = HoltOptions.of(folder).withProgram("release-notes").withAuthor(BOT);
        try (Holt holt = Holt.open(options)) {
            // Several pages in one commit, or none of them.
            holt.writer()
                    .write(
                            List.of(
                                    page("Releases/1.0", "# 1.0\n\nThe **first** one.\n"),
                                    page("Releases/All", "# Releases\n\n<<Children(Releases)>>\n")),
                            Attribution.of(BOT),
                            false);

            // A snapshot is the wiki at one commit; everything is asked of one.
            Snapshot now = holt.wiki().head();
            for (SearchHit hit : holt.index().search(SearchQuery.of("first", 5), now).hits()) {
                out.println(hit.page() + ": " + hit.snippet());
            }

            Target html =
                    new Target(now.page("Releases/1.0").name(), Format.HTML, new WikiAddresses());
            out.println(holt.renderer().render(RenderRequest.of(now, html)).text());

            // The tools, as agents call them.
            out.println(holt.call("wiki_status", Map.of()).structured().orElseThrow().get("pages"));
        }
    }

    private static Step page(String name, String markdown) {
        return new Step.WritePage(name, markdown, Optional.empty());
    }
}
