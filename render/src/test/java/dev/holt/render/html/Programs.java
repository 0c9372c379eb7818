package dev.holt.render.html;

import dev.holt.render.program.Element;
import dev.holt.render.program.Format;
import dev.holt.render.program.PageProgram;
import dev.holt.render.program.PageSource;
import dev.holt.render.program.Part;
import dev.holt.render.program.Segment;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Compiles texts, and shows programs as text: elements in braces where they stand. */
final class Programs {
    static final MarkdownCompiler COMPILER = new MarkdownCompiler(CompileOptions.DEFAULT);

    private Programs() {}

    static PageProgram compile(String markdown, Format format) {
        return COMPILER.compile(new PageSource("", markdown), format, Part.PAGE);
    }

    static String html(String markdown) {
        return shown(compile(markdown, Format.HTML).segments());
    }

    static String text(String markdown) {
        return shown(compile(markdown, Format.TEXT).segments());
    }

    static String expanded(String markdown) {
        return shown(compile(markdown, Format.EXPANDED).segments());
    }

    static String part(String markdown, Format format, Part part) {
        return shown(COMPILER.compile(new PageSource("", markdown), format, part).segments());
    }

    static String shown(List<Segment> segments) {
        StringBuilder shown = new StringBuilder();
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.Static(byte[] utf8) ->
                        shown.append(new String(utf8, StandardCharsets.UTF_8));
                case Segment.Dynamic(Element element) ->
                        shown.append('{').append(shown(element)).append('}');
            }
        }
        return shown.toString();
    }

    /** Only the HTML, with links as links and nothing in place of other elements. */
    static String tagsOnly(List<Segment> segments) {
        StringBuilder tags = new StringBuilder();
        for (Segment segment : segments) {
            switch (segment) {
                case Segment.Static(byte[] utf8) ->
                        tags.append(new String(utf8, StandardCharsets.UTF_8));
                case Segment.Dynamic(Element.Link link) ->
                        tags.append("<a>").append(tagsOnly(link.label())).append("</a>");
                case Segment.Dynamic(Element element) -> {}
            }
        }
        return tags.toString();
    }

    private static String shown(Element element) {
        return switch (element) {
            case Element.Link link ->
                    "%s %s%s%s: %s"
                            .formatted(
                                    link.syntax(),
                                    link.target(),
                                    anchor(link.anchor()),
                                    link.title().map(title -> " '" + title + "'").orElse(""),
                                    shown(link.label()));
            case Element.Embed embed ->
                    "%s embed %s%s%s%s"
                            .formatted(
                                    embed.syntax(),
                                    embed.target(),
                                    anchor(embed.anchor()),
                                    embed.title().map(title -> " '" + title + "'").orElse(""),
                                    alternative(embed.alternative()) + place(embed.place()));
            case Element.Include include ->
                    "include %s%s%s"
                            .formatted(
                                    include.target(),
                                    anchor(include.section()),
                                    place(include.place()));
            case Element.MacroCall call ->
                    "macro %s(%s)%s".formatted(call.name(), call.arguments(), place(call.place()));
        };
    }

    private static String anchor(Optional<String> anchor) {
        return anchor.map(name -> "#" + name).orElse("");
    }

    private static String alternative(String text) {
        return text.isEmpty() ? "" : ": " + text;
    }

    private static String place(Element.Place place) {
        return (place.block() ? " block" : "")
                + (place.underLevel() == 0 ? "" : " under " + place.underLevel());
    }
}
