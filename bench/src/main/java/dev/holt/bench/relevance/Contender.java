package dev.holt.bench.relevance;

import dev.holt.wiki.PageName;
import java.util.List;

/** A way to search the pages of a wiki. */
interface Contender {
    /** How many pages count. */
    int DEPTH = 10;

    /** What it is called in the table. */
    String name();

    /** The pages that it finds, best first, at most {@link #DEPTH}, each once. */
    List<PageName> find(String question);
}
