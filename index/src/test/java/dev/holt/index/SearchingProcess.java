package dev.holt.index;

import dev.holt.index.history.HistoryOptions;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.WikiException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A process that checks the answers of its own indexes on a wiki each time it is told to, and
 * prints how many it has compared; it ends when its input does, or with an error at a wrong answer.
 */
final class SearchingProcess {
    private SearchingProcess() {}

    /** Needs the wiki's folder, a seed, and how much may be new since the indexes on disk. */
    public static void main(String[] arguments) throws IOException {
        int foldAfter = Integer.parseInt(arguments[2]);
        CheckedWiki.Limits limits =
                new CheckedWiki.Limits(
                        IndexOptions.defaults().withFoldAfterPages(foldAfter),
                        new HistoryOptions(foldAfter, foldAfter + 1, Duration.ofSeconds(10)));
        try (CheckedWiki wiki =
                        new CheckedWiki(
                                Path.of(arguments[0]), limits, Long.parseLong(arguments[1]));
                BufferedReader orders =
                        new BufferedReader(
                                new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            while (orders.readLine() != null) {
                check(wiki);
                System.out.println(wiki.compared() + wiki.comparedOfHistory());
            }
        }
    }

    private static void check(CheckedWiki checked) throws IOException {
        Snapshot head = checked.wiki().head();
        try {
            checked.check(head);
        } catch (WikiException e) {
            if (checked.wiki().head().revision().equals(head.revision())) {
                throw e;
            }
            // The commit was taken off the branch and dropped from git while it was read.
        }
    }
}
