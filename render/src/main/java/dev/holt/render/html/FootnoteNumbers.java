package dev.holt.render.html;

import dev.holt.render.syntax.Blocks;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Numbers a page's footnotes in the order of their first use. */
final class FootnoteNumbers {
    private final String part;
    private final List<Blocks.Footnote> used = new ArrayList<>();
    private final IdentityHashMap<Blocks.Footnote, Uses> uses = new IdentityHashMap<>();

    /**
     * @param part what tells the ids of this part of a page from those of others on the same page;
     *     empty for the page itself
     */
    FootnoteNumbers(String part) {
        this.part = part;
    }

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
        String id = "fnref-" + part + number + (count == 1 ? "" : "-" + count);
        known.ids().add(id);
        return new Use(number, id);
    }

    /** The id of the footnote with this number. */
    String noteId(int number) {
        return "fn-" + part + number;
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
