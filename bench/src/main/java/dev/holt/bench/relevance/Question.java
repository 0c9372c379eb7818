package dev.holt.bench.relevance;

import dev.holt.wiki.PageName;

/**
 * A question with its known answer.
 *
 * @param kind how it was made
 * @param text what is asked
 * @param answer the page whose only section answers it
 */
record Question(Kind kind, String text, PageName answer) {

    /** How a question is made from an example on a page. */
    enum Kind {
        /** The command's name and the longest words of the example. */
        NAMED,
        /** The longest words of the example, which together are on no other page. */
        UNNAMED,
        /** The whole example, with other words for those that have some, and without the name. */
        PARAPHRASED,
        /** Like the first, with a letter left out, doubled or swapped in one word. */
        MISSPELLED
    }
}
