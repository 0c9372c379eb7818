package dev.holt.server;

import dev.holt.index.WikiIndex;
import dev.holt.server.adopt.Adoption;
import dev.holt.server.adopt.AdoptionReport;
import dev.holt.server.adopt.Oddity;
import dev.holt.tools.operation.WikiCheck;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Takes a folder of Markdown into the wiki, and reports what was odd. */
final class AdoptCommand {
    private final Configuration configuration;
    private final Path source;
    private final PrintStream out;
    private final PrintStream err;

    AdoptCommand(Command.Adopt command, PrintStream out, PrintStream err) {
        this.configuration = command.configuration();
        this.source = command.source();
        this.out = out;
        this.err = err;
    }

    int run() {
        refuseStrangeSources();
        boolean isNew = !Wiki.existsIn(configuration.wiki());
        try (Components components = new Components(configuration)) {
            Wiki wiki = components.wiki();
            ProgressBar bar = ProgressBar.on(err);
            AdoptionReport report =
                    new Adoption(wiki, WikiOptions.defaults(), configuration.author(), isNew)
                            .of(source, watcher(bar));
            Snapshot now = wiki.head();
            bar.start(WikiCheck.parts(now.pages().size()));
            WikiIndex index = components.index();
            WikiCheck check = WikiCheck.of(now, index.links(now), done -> bar.step());
            bar.end();
            print(report, now);
            print(check, Titles.shared(index, now));
        }
        return Main.DONE;
    }

    private void refuseStrangeSources() {
        Path wiki = configuration.wiki();
        if (configuration.readOnly()) {
            throw new ServerException("init --from writes to the wiki; leave --read-only out.");
        }
        if (!Files.isDirectory(source)) {
            throw new ServerException("'" + source + "' is no folder; --from takes one.");
        }
        Path from = real(source);
        Path to = real(wiki);
        if (from.startsWith(to) || to.startsWith(from)) {
            throw new ServerException(
                    "'%s' and the wiki '%s' are inside one another; to make a wiki of the folder itself, run holt init %s."
                            .formatted(source, wiki, source));
        }
    }

    /** Where a folder really is, or will be: links above one that is still to be made count too. */
    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            Path above = folder.getParent();
            return above == null ? folder : real(above).resolve(folder.getFileName());
        }
    }

    private static Adoption.Watcher watcher(ProgressBar bar) {
        return new Adoption.Watcher() {
            @Override
            public void begin(int files) {
                bar.start(files);
            }

            @Override
            public void file() {
                bar.step();
            }
        };
    }

    private void print(AdoptionReport report, Snapshot now) {
        out.printf(
                "Took %,d pages and %,d attachments into %s, in %,d %s; %,d were there already.%n",
                report.pages(),
                report.attachments(),
                configuration.wiki(),
                report.commits(),
                report.commits() == 1 ? "commit" : "commits",
                report.alreadyThere());
        out.printf(
                "The wiki has %,d pages at revision %s.%n",
                now.pages().size(), now.revision().abbreviated());
        for (Oddity oddity : Oddity.values()) {
            print(oddity.meaning(), report.count(oddity), report.first(oddity));
        }
    }

    private void print(WikiCheck check, List<String> titles) {
        print(
                "front matter that is no YAML; the page is there, without its properties",
                check.invalidFrontMatter().size(),
                check.invalidFrontMatter().stream()
                        .limit(AdoptionReport.NAMED)
                        .map(problem -> problem.page() + ": " + problem.problem())
                        .toList());
        print(
                "title of several pages; links by title are ambiguous for readers",
                titles.size(),
                titles.stream().limit(AdoptionReport.NAMED).toList());
        print(
                "links that lead nowhere",
                check.brokenLinks().size(),
                check.brokenLinks().stream()
                        .limit(AdoptionReport.NAMED)
                        .map(link -> link.from() + " line " + link.line() + ": " + link.target())
                        .toList());
    }

    private void print(String meaning, int count, List<String> first) {
        if (count == 0) {
            return;
        }
        out.printf("%n%,d %s%n", count, meaning);
        first.forEach(name -> out.println("  " + name));
        if (count > first.size()) {
            out.printf("  and %,d more%n", count - first.size());
        }
    }
}
