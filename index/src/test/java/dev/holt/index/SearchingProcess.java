package dev.holt.index;

import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import dev.holt.wiki.WikiOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;

/**
 * A process that checks the answers of its own index on a wiki each time it is told to, and prints
 * how many it has compared; it ends when its input does, or with an error at a wrong answer.
 */
final class SearchingProcess {
    private final Wiki wiki;
    private final WikiIndex index;
    private final RightAnswers right;

    private SearchingProcess(Wiki wiki, WikiIndex index, RandomText random) {
        this.wiki = wiki;
        this.index = index;
        this.right = new RightAnswers(wiki, random);
    }

    /** Needs the wiki's folder, a seed, and how many pages may differ from the index on disk. */
    public static void main(String[] arguments) throws IOException {
        IndexOptions options =
                IndexOptions.defaults().withFoldAfterPages(Integer.parseInt(arguments[2]));
        RandomText random = new RandomText(new Random(Long.parseLong(arguments[1])));
        try (Wiki wiki = Wiki.open(Path.of(arguments[0]), WikiOptions.defaults());
                WikiIndex index = WikiIndex.open(wiki, options);
                BufferedReader orders =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            SearchingProcess process = new SearchingProcess(wiki, index, random);
            while (orders.readLine() != null) {
                process.check();
            }
        }
    }

    private void check() throws IOException {
        Snapshot head = wiki.head();
        try {
            right.check(index, head);
        } catch (WikiException e) {
            if (wiki.head().revision().equals(head.revision())) {
                throw e;
            }
            // The commit was taken off the branch and dropped from git while it was read.
        }
        System.out.println(right.compared());
    }
}
