package dev.holt.render;

import java.util.List;

/**
 * Replaces a section with its sub-sections, heading and all or from below its heading.
 *
 * <p>The blank lines after the heading and those after the section stay as they were.
 */
final class SectionReplacement {
    private final MarkdownPage page;
    private final Section section;
    private final Blanks blanks;
    private final LineEnding ending;

    private SectionReplacement(MarkdownPage page, String address) {
        this.page = page;
        this.section = page.section(address);
        this.blanks = new Blanks(page.text(), page.lines());
        this.ending = LineEnding.of(page.text());
    }

    static List<Splice> splices(MarkdownPage page, TextEdit.ReplaceSection edit) {
        return new SectionReplacement(page, edit.section()).splices(edit.text());
    }

    private List<Splice> splices(String written) {
        String block = Blanks.trimmed(ending.applied(written));
        Splice splice = replacesHeading(block) ? whole(block) : content(block);
        if (HeadingGuard.lost(page, splice).isPresent()) {
            // Text that ends in HTML or a paragraph can run into the heading right below it.
            splice = Splice.of(splice.start(), splice.end(), splice.text() + eol());
            HeadingGuard.check(page, splice);
        }
        return List.of(splice);
    }

    private String eol() {
        return ending.characters();
    }

    private boolean replacesHeading(String block) {
        List<Section> brought = page.piece(block).sections();
        if (brought.isEmpty() || brought.getFirst().span().start() > 0) {
            return false;
        }
        Section first = brought.getFirst();
        boolean sameTitle = first.title().equalsIgnoreCase(section.title());
        if (first.level() < section.level() || (sameTitle && first.level() != section.level())) {
            throw new MarkdownException.InvalidEdit(
                    ("The text starts with a heading of level %d, and the section '%s' has level"
                                    + " %d; start it with '%s', or leave the heading out.")
                            .formatted(
                                    first.level(),
                                    section.address(),
                                    section.level(),
                                    "#".repeat(section.level()) + " " + first.title()));
        }
        return first.level() == section.level();
    }

    private Splice whole(String block) {
        return Splice.of(section.span().start(), end(), block);
    }

    private Splice content(String block) {
        int heading = section.heading().end();
        int start = blanks.contentStart(section.contentStart(), section.span().end());
        if (block.isEmpty()) {
            return Splice.of(heading, end(), "");
        }
        if (start >= 0) {
            return Splice.of(start, end(), block);
        }
        boolean last = section.span().end() == page.text().length();
        boolean apart = last || blanks.breaks(heading, section.span().end()) >= 2;
        return Splice.of(heading, heading, eol() + eol() + block + (apart ? "" : eol()));
    }

    /** Where the section's last text ends. */
    private int end() {
        return Math.max(
                section.heading().end(),
                blanks.contentEnd(section.span().start(), section.span().end()));
    }
}
