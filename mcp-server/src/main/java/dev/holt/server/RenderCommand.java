package dev.holt.server;

import dev.holt.render.cache.RenderRequest;
import dev.holt.render.evaluation.Target;
import dev.holt.render.evaluation.WikiAddresses;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Prints one rendered page, or writes pages as a web site into a folder. */
final class RenderCommand {
    private final Command.Render command;
    private final PrintStream out;
    private final PrintStream err;

    RenderCommand(Command.Render command, PrintStream out, PrintStream err) {
        this.command = command;
        this.out = out;
        this.err = err;
    }

    /** Returns {@link Main#FAILED} if a page or an attachment could not be written. */
    int run() {
        try (Components components = new Components(command.configuration())) {
            Snapshot snapshot = components.wiki().head();
            return command.folder()
                    .map(folder -> export(components, snapshot, folder))
                    .orElseGet(() -> print(components, snapshot));
        }
    }

    private int print(Components components, Snapshot snapshot) {
        PageName page = snapshot.page(command.page().orElseThrow()).name();
        Target target = new Target(page, command.format(), new WikiAddresses());
        String text = components.renderer().render(RenderRequest.of(snapshot, target)).text();
        out.print(text.endsWith("\n") ? text : text + "\n");
        return Main.DONE;
    }

    private int export(Components components, Snapshot snapshot, Path folder) {
        List<PageName> pages =
                command.page()
                        .map(page -> List.of(snapshot.page(page).name()))
                        .orElseGet(() -> snapshot.pages().stream().map(PageEntry::name).toList());
        ProgressBar bar = ProgressBar.on(err);
        SiteExport export = new SiteExport(snapshot, components.renderer(), bar);
        SiteExport.Report report = export.run(pages, SiteFolder.claim(folder));
        report.problems().forEach(problem -> err.println("holt: " + problem));
        err.printf(
                "Wrote %,d pages and %,d attachments to %s%n",
                report.pages(), report.attachments(), folder);
        return report.problems().isEmpty() ? Main.DONE : Main.FAILED;
    }
}
