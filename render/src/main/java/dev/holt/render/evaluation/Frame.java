package dev.holt.render.evaluation;

import dev.holt.render.program.Heading;
import dev.holt.wiki.PageName;
import java.util.ArrayList;
import java.util.List;

/**
 * The page whose program is being evaluated, and how it got there.
 *
 * @param page the page
 * @param headings its headings
 * @param chain what stands inside what: the page that is rendered first, this one last
 */
record Frame(PageName page, List<Heading> headings, List<String> chain) {
    static Frame outermost(PageName page, List<Heading> headings) {
        return new Frame(page, headings, List.of(page.value()));
    }

    Frame inside(PageName included, List<Heading> itsHeadings, String step) {
        List<String> longer = new ArrayList<>(chain);
        longer.add(step);
        return new Frame(included, itsHeadings, List.copyOf(longer));
    }

    boolean isOutermost() {
        return chain.size() == 1;
    }

    /** How many pages this one stands inside of. */
    int depth() {
        return chain.size() - 1;
    }

    /** The chain as messages show it, with what would have come next. */
    String through(String next) {
        return String.join(" > ", chain) + " > " + next;
    }
}
