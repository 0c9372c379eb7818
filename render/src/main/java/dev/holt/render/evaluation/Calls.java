package dev.holt.render.evaluation;

import dev.holt.render.program.Element;
import dev.holt.render.program.Segment;

/** What messages call an element, and which elements may make a page grow. */
public final class Calls {
    private static final int LONGEST = 100;

    private Calls() {}

    /** Whether an element may put out more than its own text, and so must be counted. */
    public static boolean mayGrow(Element element) {
        return switch (element) {
            case Element.Include ignored -> true;
            case Element.MacroCall ignored -> true;
            case Element.Embed embed -> embed.syntax() == Element.Syntax.WIKI;
            case Element.Link link ->
                    link.label().stream()
                            .anyMatch(part ->
                                    part instanceof Segment.Dynamic(Element inner)
                                            && mayGrow(inner));
        };
    }

    static String written(Element element) {
        return switch (element) {
            case Element.Include include ->
                    include(include.target() + include.section().map(s -> "#" + s).orElse(""));
            case Element.MacroCall call -> macro(call);
            case Element.Embed embed -> embed(embed);
            case Element.Link link -> shortened("[[" + link.target() + "]]");
        };
    }

    static String include(String target) {
        return shortened("Include(" + target + ")");
    }

    static String macro(Element.MacroCall call) {
        return shortened(call.name() + "(" + call.arguments() + ")");
    }

    static String embed(Element.Embed embed) {
        return shortened(
                "![[" + embed.target() + embed.anchor().map(a -> "#" + a).orElse("") + "]]");
    }

    static Element.Place place(Element element) {
        return switch (element) {
            case Element.Include include -> include.place();
            case Element.MacroCall call -> call.place();
            case Element.Embed embed -> embed.place();
            case Element.Link ignored -> Element.Place.INLINE;
        };
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
