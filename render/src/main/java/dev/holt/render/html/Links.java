package dev.holt.render.html;

import dev.holt.render.WrittenTarget;
import dev.holt.render.program.Element;
import dev.holt.render.program.Element.Place;
import dev.holt.render.program.Element.Syntax;
import dev.holt.render.syntax.Inlines;
import java.util.Optional;

/** Turns what is written in links, embeds and macro calls into elements. */
final class Links {
    static final String INCLUDE = "Include";

    private Links() {}

    /** The element of {@code ![[target|text]]}. */
    static Element.Embed embed(Inlines.WikiLink link, Place place) {
        WrittenTarget written = WrittenTarget.wiki(link.target().toString());
        return new Element.Embed(
                Syntax.WIKI,
                written.path(),
                written.anchor(),
                Optional.empty(),
                link.shown().toString(),
                place);
    }

    /** The transclusion or macro that a call means. */
    static Element call(Inlines.MacroCall call, Place place) {
        if (!call.name().equalsIgnoreCase(INCLUDE)) {
            return new Element.MacroCall(call.name(), call.arguments(), place);
        }
        String written = unquoted(call.arguments().strip());
        int hash = written.indexOf('#');
        return hash < 0
                ? new Element.Include(written, Optional.empty(), place)
                : new Element.Include(
                        written.substring(0, hash).strip(),
                        Optional.of(written.substring(hash + 1).strip())
                                .filter(section -> !section.isEmpty()),
                        place);
    }

    private static String unquoted(String written) {
        boolean quoted = written.length() > 1 && written.startsWith("\"") && written.endsWith("\"");
        return quoted ? written.substring(1, written.length() - 1) : written;
    }
}
