package dev.holt.render.program;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Collects a program's output; neighbouring text becomes one static segment. */
public final class ProgramBuilder {
    private final StringBuilder text = new StringBuilder();
    private final List<Segment> segments = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();

    /** Adds finished output. */
    public ProgramBuilder text(CharSequence finished) {
        text.append(finished);
        return this;
    }

    /** Adds an element that is evaluated for each view. */
    public ProgramBuilder element(Element element) {
        endText();
        segments.add(new Segment.Dynamic(element));
        return this;
    }

    /** Adds segments of another builder, such as a label that turned out to be part of a line. */
    public ProgramBuilder segments(List<Segment> others) {
        for (Segment segment : others) {
            switch (segment) {
                case Segment.Static(byte[] utf8) ->
                        text.append(new String(utf8, StandardCharsets.UTF_8));
                case Segment.Dynamic(Element element) -> element(element);
            }
        }
        return this;
    }

    /** Adds a heading to the program's list of them; its output is added like any other. */
    public ProgramBuilder heading(Heading heading) {
        headings.add(heading);
        return this;
    }

    /** The segments so far, for the label of a link. */
    public List<Segment> segments() {
        endText();
        return List.copyOf(segments);
    }

    /** The program. */
    public PageProgram build() {
        return new PageProgram(segments(), headings);
    }

    /** Text goes on in the same segment as long as no element comes between. */
    private void endText() {
        if (text.isEmpty()) {
            return;
        }
        byte[] added = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        if (!segments.isEmpty() && segments.getLast() instanceof Segment.Static(byte[] before)) {
            byte[] joined = new byte[before.length + added.length];
            System.arraycopy(before, 0, joined, 0, before.length);
            System.arraycopy(added, 0, joined, before.length, added.length);
            segments.set(segments.size() - 1, new Segment.Static(joined));
        } else {
            segments.add(new Segment.Static(added));
        }
    }
}
