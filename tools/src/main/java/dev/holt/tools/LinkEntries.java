package dev.holt.tools;

import dev.holt.index.LinkRef;
import dev.holt.render.LinkTarget;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How answers show links: where they stand, what they say, and where they lead. */
final class LinkEntries {
    private LinkEntries() {}

    /** A link as seen from the page that it leads to. */
    static Groups.Entry incoming(LinkRef link) {
        Map<String, Object> fields = from(link);
        fields.put("text", link.text());
        return new Groups.Entry("from " + place(link) + ": " + link.text(), fields);
    }

    /** A link as seen from the page that it stands on. */
    static Groups.Entry outgoing(LinkRef link) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Fields.LINE, link.line());
        fields.put("target", target(link));
        addResolved(fields, link.resolved());
        return new Groups.Entry(
                "line " + link.line() + ": " + target(link) + " " + resolved(link.resolved()),
                fields);
    }

    /** A link with all there is to say: for lists that go over many pages. */
    static Groups.Entry full(LinkRef link) {
        Map<String, Object> fields = from(link);
        fields.put("target", target(link));
        addResolved(fields, link.resolved());
        return new Groups.Entry(
                place(link) + ": " + target(link) + " " + resolved(link.resolved()), fields);
    }

    /** The same entry of a link to a page that lacks the anchor, saying so. */
    static Groups.Entry withoutAnchor(Groups.Entry entry, LinkRef link) {
        Map<String, Object> fields = new LinkedHashMap<>(entry.fields());
        link.anchor().ifPresent(anchor -> fields.put("missing_anchor", anchor));
        return new Groups.Entry(entry.line() + ", which has no such anchor", fields);
    }

    private static Map<String, Object> from(LinkRef link) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Fields.PAGE, link.from().value());
        fields.put(Fields.LINE, link.line());
        return fields;
    }

    private static String place(LinkRef link) {
        return link.from() + " line " + link.line();
    }

    private static String target(LinkRef link) {
        return link.target() + link.anchor().map(anchor -> "#" + anchor).orElse("");
    }

    private static String resolved(LinkTarget target) {
        return switch (target) {
            case LinkTarget.ToPage to -> "-> page " + to.page();
            case LinkTarget.ToAttachment to -> "-> attachment " + to.attachment();
            case LinkTarget.External external -> "(external)";
            case LinkTarget.Missing missing -> "-> missing: " + missing.wanted();
            case LinkTarget.Ambiguous ambiguous ->
                    "-> ambiguous: "
                            + ambiguous.candidates().stream()
                                    .map(Object::toString)
                                    .collect(Collectors.joining(" or "));
        };
    }

    private static void addResolved(Map<String, Object> fields, LinkTarget target) {
        switch (target) {
            case LinkTarget.ToPage to -> fields.put("to_page", to.page().value());
            case LinkTarget.ToAttachment to -> fields.put("to_attachment", to.attachment().value());
            case LinkTarget.External external -> fields.put("external", true);
            case LinkTarget.Missing missing -> fields.put("missing", missing.wanted());
            case LinkTarget.Ambiguous ambiguous ->
                    fields.put(
                            "candidates",
                            ambiguous.candidates().stream().map(Object::toString).toList());
        }
    }
}
