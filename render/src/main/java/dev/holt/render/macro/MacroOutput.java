package dev.holt.render.macro;

import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import java.util.List;
import java.util.Optional;

/** What a macro puts out, in no format yet. Texts are plain: each format escapes what it must. */
public sealed interface MacroOutput {
    /** Nothing at all. */
    MacroOutput NOTHING = new Sequence(List.of());

    /** Plain text in a line. */
    record Text(String text) implements MacroOutput {}

    /** Text that stands out, in a line. */
    record Emphasis(MacroOutput content) implements MacroOutput {}

    /** A link to a page that exists or not, in a line; a missing one is marked as such. */
    record PageLink(PageName page, Optional<String> anchor, String label) implements MacroOutput {
        /** A link to the whole page. */
        public static PageLink to(PageName page, String label) {
            return new PageLink(page, Optional.empty(), label);
        }
    }

    /** A link to an attachment, in a line. */
    record AttachmentLink(AttachmentName attachment, String label) implements MacroOutput {}

    /** A link to an anchor of the page on which the call stands, in a line. */
    record AnchorLink(String anchor, String label) implements MacroOutput {}

    /** Parts one after the other, in a line or as blocks. */
    record Sequence(List<MacroOutput> parts) implements MacroOutput {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /** A paragraph: a block. */
    record Paragraph(MacroOutput content) implements MacroOutput {}

    /** A list with a mark or a number for each item: a block. */
    record ItemList(boolean numbered, List<Item> items) implements MacroOutput {
        public ItemList {
            items = List.copyOf(items);
        }
    }

    /**
     * One item of a list.
     *
     * @param content what stands in its line
     * @param below the items below it, which may be none
     */
    record Item(MacroOutput content, List<Item> below) {
        public Item {
            below = List.copyOf(below);
        }

        /** An item with nothing below it. */
        public static Item of(MacroOutput content) {
            return new Item(content, List.of());
        }
    }

    /** A table: a block. Every row has as many cells as the header. */
    record Table(List<String> header, List<List<MacroOutput>> rows) implements MacroOutput {
        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Markdown, compiled as a page's is: its links, transclusions and macros work as if they stood
     * on the page.
     */
    record Markdown(String source) implements MacroOutput {}
}
