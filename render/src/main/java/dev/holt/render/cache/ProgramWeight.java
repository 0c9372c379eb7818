package dev.holt.render.cache;

import dev.holt.render.program.Element;
import dev.holt.render.program.PageProgram;
import dev.holt.render.program.Segment;
import java.util.List;

/** How much memory programs take, about. */
final class ProgramWeight {
    private static final int PER_SEGMENT = 64;
    private static final int PER_ELEMENT = 200;
    private static final int PER_HEADING = 150;

    private ProgramWeight() {}

    static long of(PageProgram program) {
        return of(program.segments()) + (long) PER_HEADING * program.headings().size();
    }

    private static long of(List<Segment> segments) {
        long bytes = 0;
        for (Segment segment : segments) {
            bytes += PER_SEGMENT;
            bytes +=
                    switch (segment) {
                        case Segment.Static(byte[] utf8) -> utf8.length;
                        case Segment.Dynamic(Element.Link link) ->
                                PER_ELEMENT + link.target().length() + of(link.label());
                        case Segment.Dynamic(Element.Embed embed) ->
                                PER_ELEMENT
                                        + embed.target().length()
                                        + embed.alternative().length();
                        case Segment.Dynamic(Element.Include include) ->
                                PER_ELEMENT + include.target().length();
                        case Segment.Dynamic(Element.MacroCall call) ->
                                PER_ELEMENT + call.arguments().length();
                    };
        }
        return bytes;
    }
}
