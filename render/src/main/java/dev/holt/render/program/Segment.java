package dev.holt.render.program;

/** One piece of a page program. */
public sealed interface Segment {
    /** Finished output, in UTF-8. The array belongs to the segment; nobody changes it. */
    @SuppressWarnings("ArrayRecordComponent") // compared by no one; copying it would cost each view
    record Static(byte[] utf8) implements Segment {}

    /** Output that depends on more than the page's own text. */
    record Dynamic(Element element) implements Segment {}
}
