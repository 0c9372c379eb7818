package dev.holt.index;

import dev.holt.wiki.PageName;
import java.util.List;

/**
 * A page that does not exist and is linked to.
 *
 * @param name the name to create it under
 * @param from the pages that link to it, sorted, each once
 */
public record WantedPage(String name, List<PageName> from) {
    public WantedPage {
        from = List.copyOf(from);
    }
}
