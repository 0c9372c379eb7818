package dev.holt.render.program;

import java.util.List;

/** Programs as bytes: what is read is what was written, or an exception. */
public final class ProgramCodec {
    private static final int STATIC = 0;
    private static final int LINK = 1;
    private static final int EMBED = 2;
    private static final int INCLUDE = 3;
    private static final int MACRO = 4;
    private static final int HIGHEST_LEVEL = 6;

    /** Labels of links have no links in them that have labels without end. */
    private static final int MAX_NESTING = 16;

    private ProgramCodec() {}

    /** Writes a program. */
    public static void write(BinaryWriter out, PageProgram program) {
        segments(out, program.segments());
        out.list(
                program.headings(),
                (w, heading) ->
                        w.number(heading.level()).text(heading.title()).text(heading.anchor()));
    }

    /**
     * Reads a program.
     *
     * @throws DamagedProgramException when the bytes are no program
     */
    public static PageProgram read(BinaryReader in) {
        List<Segment> segments = segments(in, 0);
        List<Heading> headings =
                in.list(r -> new Heading(r.number(HIGHEST_LEVEL), r.text(), r.text()));
        return new PageProgram(segments, headings);
    }

    private static void segments(BinaryWriter out, List<Segment> segments) {
        out.list(segments, ProgramCodec::segment);
    }

    private static void segment(BinaryWriter out, Segment segment) {
        switch (segment) {
            case Segment.Static(byte[] utf8) -> out.number(STATIC).bytes(utf8);
            case Segment.Dynamic(Element element) -> element(out, element);
        }
    }

    private static void element(BinaryWriter out, Element element) {
        switch (element) {
            case Element.Link link -> {
                out.number(LINK).flag(link.syntax() == Element.Syntax.WIKI).text(link.target());
                out.text(link.anchor()).text(link.title());
                segments(out, link.label());
            }
            case Element.Embed embed -> {
                out.number(EMBED).flag(embed.syntax() == Element.Syntax.WIKI).text(embed.target());
                out.text(embed.anchor()).text(embed.title()).text(embed.alternative());
                place(out, embed.place());
            }
            case Element.Include include -> {
                out.number(INCLUDE).text(include.target()).text(include.section());
                place(out, include.place());
            }
            case Element.MacroCall call -> {
                out.number(MACRO).text(call.name()).text(call.arguments());
                place(out, call.place());
            }
        }
    }

    private static void place(BinaryWriter out, Element.Place place) {
        out.flag(place.block()).number(place.underLevel());
    }

    private static List<Segment> segments(BinaryReader in, int nesting) {
        if (nesting > MAX_NESTING) {
            throw new DamagedProgramException("Labels stand in labels too deep");
        }
        return in.list(r -> segment(r, nesting));
    }

    private static Segment segment(BinaryReader in, int nesting) {
        int kind = in.number(MACRO);
        return switch (kind) {
            case STATIC -> new Segment.Static(in.bytes());
            case LINK ->
                    new Segment.Dynamic(
                            new Element.Link(
                                    syntax(in),
                                    in.text(),
                                    in.optionalText(),
                                    in.optionalText(),
                                    segments(in, nesting + 1)));
            case EMBED ->
                    new Segment.Dynamic(
                            new Element.Embed(
                                    syntax(in),
                                    in.text(),
                                    in.optionalText(),
                                    in.optionalText(),
                                    in.text(),
                                    place(in)));
            case INCLUDE ->
                    new Segment.Dynamic(
                            new Element.Include(in.text(), in.optionalText(), place(in)));
            case MACRO ->
                    new Segment.Dynamic(new Element.MacroCall(in.text(), in.text(), place(in)));
            default -> throw new DamagedProgramException("No kind of segment: " + kind);
        };
    }

    private static Element.Syntax syntax(BinaryReader in) {
        return in.flag() ? Element.Syntax.WIKI : Element.Syntax.MARKDOWN;
    }

    private static Element.Place place(BinaryReader in) {
        return new Element.Place(in.flag(), in.number(HIGHEST_LEVEL));
    }
}
