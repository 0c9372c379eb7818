package dev.holt.render.html;

import dev.holt.render.syntax.Blocks;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Numbers a page's footnotes in the order of their first use. */
final class FootnoteNumbers {
    private final List<Blocks.Footnote> used = new ArrayList<>();
    private final IdentityHashMap<Blocks.Footnote, Uses> uses = new IdentityHashMap<>();

    private record Uses(int number, List<String> ids) {}

    /**
     * One use of a footnote.
     *
     * @param id the id of the place, for the way back
     */
    record Use(int number, String id) {}

    Use use(Blocks.Footnote footnote) {
        Uses known = uses.get(footnote);
        if (known == null) {
            used.add(footnote);
            known = new Uses(used.size(), new ArrayList<>());
            uses.put(footnote, known);
        }
        int number = known.number();
        int count = known.ids().size() + 1;
        String id = "fnref-" + number + (count == 1 ? "" : "-" + count);
        known.ids().add(id);
        return new Use(number, id);
    }

    /** The footnotes used so far, in the order of their numbers; writing one may use others. */
    List<Blocks.Footnote> used() {
        return used;
    }

    /** The ids of the places where the footnote is used. */
    List<String> ids(Blocks.Footnote footnote) {
        Uses known = uses.get(footnote);
        return known == null ? List.of() : known.ids();
    }
}
