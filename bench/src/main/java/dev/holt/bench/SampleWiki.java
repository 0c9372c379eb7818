package dev.holt.bench;

import dev.holt.wiki.Change;
import dev.holt.wiki.ChangeSet;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Provenance;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A wiki of a given size, its pages in 20 folders of 25 folders; or 10 of 10, up to 5,000 pages.
 */
final class SampleWiki {
    private static final int PAGE_BYTES = 700;
    private static final int CHANGES_PER_COMMIT = 1_000;
    private static final int SMALL = 5_000;

    private final int pages;

    SampleWiki(int pages) {
        this.pages = pages;
    }

    /** Makes the wiki in a new bare repository, in one pack. */
    void create(Path folder) throws IOException {
        Files.createDirectories(folder);
        Git.run(folder, "init", "-q", "--bare", "-b", "main");
        Random random = new Random(pages);
        try (Wiki wiki = Wiki.open(folder, WikiOptions.defaults())) {
            for (int first = 0; first < pages; first += CHANGES_PER_COMMIT) {
                List<Change> changes = new ArrayList<>();
                for (int i = first; i < Math.min(pages, first + CHANGES_PER_COMMIT); i++) {
                    changes.add(new Change.Create(page(i), text(random)));
                }
                wiki.commit(
                        Provenance.of(PersonIdentity.HOLT, "Make pages"),
                        tip -> ChangeSet.of(changes));
            }
        }
        Git.run(folder, "gc", "-q");
    }

    PageName anyPage(Random random) {
        return page(random.nextInt(pages));
    }

    /** Some lines of words, 0.7 KB. */
    static byte[] text(Random random) {
        StringBuilder text = new StringBuilder("# A page\n");
        while (text.length() < PAGE_BYTES) {
            text.append(Integer.toString(random.nextInt(1_000_000), Character.MAX_RADIX));
            text.append(random.nextInt(10) == 0 ? '\n' : ' ');
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private PageName page(int number) {
        int sections = pages > SMALL ? 20 : 10;
        int topics = pages > SMALL ? 25 : 10;
        int section = number % sections;
        int topic = number / sections % topics;
        return PageName.of("section-" + section + "/topic-" + topic + "/page-" + number);
    }
}
