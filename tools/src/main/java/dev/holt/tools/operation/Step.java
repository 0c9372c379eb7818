package dev.holt.tools.operation;

import dev.holt.render.TextEdit;
import java.util.List;
import java.util.Optional;

/**
 * One change to the wiki as a caller asks for it.
 *
 * <p>Names are as the caller wrote them: an existing page is looked up leniently (ignoring case,
 * with or without {@code .md}), a new one follows the rules for new names. A base is the revision
 * at which the caller read the file, as a full or abbreviated commit id.
 */
public sealed interface Step {

    /** The page or attachment it is about, as the caller wrote it. */
    String name();

    /** The revision at which the caller read it. */
    Optional<String> base();

    /**
     * A whole page: created where there is no base, replaced where there is one.
     *
     * @param content the whole text; a replaced page keeps its line endings and byte order mark
     */
    record WritePage(String name, String content, Optional<String> base) implements Step {}

    /**
     * Edits of a page, applied in order, all or none.
     *
     * @param base when given, the edits are made to the page as it was then and merged; otherwise
     *     they are made to the page as it is
     */
    record EditPage(String name, List<TextEdit> edits, Optional<String> base) implements Step {
        public EditPage {
            edits = List.copyOf(edits);
        }
    }

    /**
     * A page and its attachments under another name, with every link to them rewritten.
     *
     * @param subpages whether the pages and files below it move along
     * @param base when given, the page must have existed then; a later edit moves along
     */
    record MovePage(String name, String to, boolean subpages, Optional<String> base)
            implements Step {}

    /** The end of a page; its attachments stay. */
    record DeletePage(String name, Optional<String> base) implements Step {}

    /** A whole attachment: created, or replaced where there is a base. */
    @SuppressWarnings("ArrayRecordComponent") // file content; steps are never compared
    record WriteAttachment(String name, byte[] content, Optional<String> base) implements Step {}

    /** The end of an attachment. */
    record DeleteAttachment(String name, Optional<String> base) implements Step {}
}
