package dev.holt.render.program;

import java.util.List;

/**
 * A compiled page: finished bytes with elements between them that are evaluated for each wiki.
 * Immutable.
 *
 * @param segments the output in its order; no two static segments stand side by side
 * @param headings the headings at the top level of the text, in its order
 */
public record PageProgram(List<Segment> segments, List<Heading> headings) {
    /** A program without output. */
    public static final PageProgram EMPTY = new PageProgram(List.of(), List.of());

    /** Keeps its own copies. */
    public PageProgram {
        segments = List.copyOf(segments);
        headings = List.copyOf(headings);
    }

    /** The elements of the dynamic segments, in their order; not those inside labels of links. */
    public List<Element> elements() {
        return segments.stream()
                .filter(Segment.Dynamic.class::isInstance)
                .map(segment -> ((Segment.Dynamic) segment).element())
                .toList();
    }
}
