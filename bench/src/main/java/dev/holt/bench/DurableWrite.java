package dev.holt.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Measures a durable write of one page: Holt on a bare repository and with a work tree, beside
 * {@code git add} and {@code git commit}.
 *
 * <p>The pages have 0.7 KB and lie in folders three levels deep. In every round each contender
 * changes one page of its own copy of the wiki; the order changes from round to round.
 */
public final class DurableWrite {
    private static final long SEED = 42;

    private final Settings settings;
    private final PrintStream out;

    private DurableWrite(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /** Runs with the settings in {@code arguments}; see {@link Settings#parse}. */
    public static void main(String[] arguments) throws IOException {
        new DurableWrite(Settings.parse(arguments), System.out).run();
    }

    private void run() throws IOException {
        out.printf(
                Locale.ROOT,
                "%s, Java %s, %d processors, %d rounds after %d to warm up%n",
                Git.version(),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                settings.rounds(),
                settings.warmUp());
        List<List<Contender>> bySize = new ArrayList<>();
        for (int pages : settings.pages()) {
            bySize.add(contenders(pages));
        }
        // The sizes take turns too, so that they can be compared with each other.
        Random random = new Random(SEED);
        for (int round = -settings.warmUp(); round < settings.rounds(); round++) {
            for (List<Contender> contenders : bySize) {
                runRound(contenders, round, random);
            }
        }
        for (int i = 0; i < bySize.size(); i++) {
            print(settings.pages().get(i), bySize.get(i));
        }
        printGrowth(bySize);
        for (List<Contender> contenders : bySize) {
            for (Contender contender : contenders) {
                contender.close();
            }
        }
    }

    private List<Contender> contenders(int pages) throws IOException {
        Path folder = settings.folder().resolve(pages + "-pages");
        Files.createDirectories(folder);
        SampleWiki wiki = new SampleWiki(pages);
        Path original = folder.resolve("original.git");
        wiki.create(original);
        return List.of(
                GitContender.plain(wiki, Git.cloneOf(original, folder.resolve("git"), false)),
                GitContender.synced(wiki, Git.cloneOf(original, folder.resolve("synced"), false)),
                new HoltContender(
                        "Holt, bare", wiki, Git.cloneOf(original, folder.resolve("bare"), true)),
                new HoltContender(
                        "Holt, work tree",
                        wiki,
                        Git.cloneOf(original, folder.resolve("tree"), false)));
    }

    private static void runRound(List<Contender> contenders, int round, Random random)
            throws IOException {
        int first = random.nextInt(contenders.size());
        for (int i = 0; i < contenders.size(); i++) {
            Contender contender = contenders.get((first + i) % contenders.size());
            contender.write(random, round >= 0);
        }
    }

    private void print(int pages, List<Contender> contenders) {
        out.printf(Locale.ROOT, "%n%d pages%n", pages);
        out.printf(
                "%-34s %8s %8s %9s %8s %9s%n",
                "", "p50 ms", "p90 ms", "x of git", "objects", "bytes");
        double git = contenders.getFirst().samples().median();
        for (Contender contender : contenders) {
            Samples samples = contender.samples();
            out.printf(
                    Locale.ROOT,
                    "%-34s %8.2f %8.2f %9.3f %8.1f %9.0f%n",
                    contender.name(),
                    samples.median(),
                    samples.percentile(90),
                    samples.median() / git,
                    contender.objectsPerWrite(),
                    contender.bytesPerWrite());
        }
    }

    private void printGrowth(List<List<Contender>> bySize) {
        if (bySize.size() < 2) {
            return;
        }
        out.printf(
                "%n%d pages : %d pages, p50%n", settings.pages().get(0), settings.pages().get(1));
        for (int i = 0; i < bySize.getFirst().size(); i++) {
            Contender large = bySize.get(0).get(i);
            Contender small = bySize.get(1).get(i);
            out.printf(
                    Locale.ROOT,
                    "%-34s %8.2f%n",
                    large.name(),
                    large.samples().median() / small.samples().median());
        }
    }
}
