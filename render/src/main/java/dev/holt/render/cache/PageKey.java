package dev.holt.render.cache;

import dev.holt.render.evaluation.Target;
import dev.holt.render.program.Format;
import dev.holt.wiki.PageName;

/**
 * What one rendered page is kept under, apart from the facts about the reader that it read.
 *
 * @param page the page
 * @param blobId its content
 * @param format to what it is rendered
 * @param addresses the id of its links' addresses
 */
record PageKey(PageName page, String blobId, Format format, String addresses) {
    static PageKey of(Target target, String blobId) {
        return new PageKey(target.page(), blobId, target.format(), target.addresses().id());
    }

    /** The key's file, whoever made it. */
    String stored(String producer) {
        return String.join("\n", "results", producer, format.id(), addresses, blobId, page.value());
    }
}
