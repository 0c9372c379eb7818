package dev.holt.index;

import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.nio.file.Path;

/** A process that writes the index to disk for each commit that it sees, until it is killed. */
final class KilledProcess {
    private KilledProcess() {}

    /** Prints a line for each commit whose index it has asked for. */
    public static void main(String[] folder) {
        Wiki wiki = Wiki.open(Path.of(folder[0]), WikiOptions.defaults());
        IndexOptions options = IndexOptions.defaults().withFoldAfterPages(0);
        WikiIndex index = WikiIndex.open(wiki, options);
        String last = "";
        while (true) {
            Snapshot head = wiki.head();
            index.search(SearchQuery.of("alpha", 10), head);
            if (!last.equals(head.rootTree())) {
                last = head.rootTree();
                System.out.println(head.revision());
            }
        }
    }
}
