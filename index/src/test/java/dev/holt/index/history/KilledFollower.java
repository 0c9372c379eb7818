package dev.holt.index.history;

import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.nio.file.Path;
import java.time.Duration;

/** A process that stores each commit that it sees in the history index, until it is killed. */
final class KilledFollower {
    private KilledFollower() {}

    /** Prints a line for each commit that it has stored. */
    public static void main(String[] folder) {
        Wiki wiki = Wiki.open(Path.of(folder[0]), WikiOptions.defaults());
        HistoryIndex index = new HistoryIndex(wiki, new HistoryOptions(0, 1, Duration.ZERO));
        Revision last = Revision.NONE;
        while (true) {
            Snapshot head = wiki.head();
            index.prepare(head, new Patience());
            if (!last.equals(head.revision())) {
                last = head.revision();
                System.out.println(last);
            }
        }
    }
}
