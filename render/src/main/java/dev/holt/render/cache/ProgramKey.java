package dev.holt.render.cache;

import dev.holt.render.program.Format;
import dev.holt.render.program.Part;

/**
 * What one program is kept under.
 *
 * @param contentId the text it was compiled from
 * @param format what it puts out
 * @param part the part of the text
 */
record ProgramKey(String contentId, Format format, Part part) {
    String stored(String producer) {
        return String.join(
                "\n",
                "program",
                producer,
                format.id(),
                part.included() ? "included" : "page",
                Integer.toString(part.underLevel()),
                part.section().map(section -> "#" + section).orElse(""),
                contentId);
    }
}
