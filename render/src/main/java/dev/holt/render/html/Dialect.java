package dev.holt.render.html;

import dev.holt.render.WrittenTarget;
import java.util.function.Predicate;

/**
 * What differs between a wiki's pages and plain CommonMark.
 *
 * @param rawHtml what becomes of raw HTML
 * @param external whether a Markdown destination leads out of the wiki, so that it is written as it
 *     stands
 */
record Dialect(RawHtml rawHtml, Predicate<String> external) {
    static final Dialect WIKI =
            new Dialect(new SanitisedHtml(), raw -> WrittenTarget.markdown(raw).external());
}
