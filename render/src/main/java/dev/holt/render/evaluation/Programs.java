package dev.holt.render.evaluation;

import dev.holt.render.program.Format;
import dev.holt.render.program.PageProgram;
import dev.holt.render.program.Part;
import java.util.function.Supplier;

/** Where evaluation gets compiled pages from. Safe for use by several threads. */
public interface Programs {
    /**
     * A program.
     *
     * @param contentId what names the text for good, such as its blob id
     * @param text gives the text, and is asked only if it must be compiled
     * @throws dev.holt.render.program.UnknownPartException when there is no such section
     */
    PageProgram program(String contentId, Supplier<String> text, Format format, Part part);
}
