package dev.holt.index;

import dev.holt.index.embedding.Digest;
import org.apache.lucene.document.Document;

/** A section as a text of its own, which says what it belongs to. */
final class SectionText {
    private SectionText() {}

    /**
     * @param title what the page is called
     * @param address the headings above the text; empty where there are none
     * @param body the section's own text
     */
    static String of(String title, String address, String body) {
        String heading = address.isEmpty() || address.equals(title) ? "" : address + "\n";
        return title + "\n" + heading + body;
    }

    /** The text of a section as it is stored. */
    static String of(Document section) {
        String address = section.get(Fields.ADDRESS);
        return of(
                section.get(Fields.TITLE),
                address == null ? "" : address,
                section.get(Fields.BODY));
    }

    /** What {@link #of(Document)} is known by. */
    static Digest digest(Document section) {
        return Digest.of(of(section));
    }
}
