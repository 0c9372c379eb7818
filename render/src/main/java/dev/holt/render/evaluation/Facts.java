package dev.holt.render.evaluation;

import dev.holt.render.macro.MacroSource;
import dev.holt.render.macro.QueryRow;
import dev.holt.render.macro.WikiQueries;
import dev.holt.render.macro.WikiQuery;
import dev.holt.wiki.AttachmentEntry;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import java.util.List;

/**
 * The answers to the questions of dependencies for one view: what is recorded and what is checked
 * later come from here both, and therefore mean the same.
 *
 * @param view the wiki, the time and the reader
 * @param queries what answers queries
 * @param macros what macros there are
 */
record Facts(View view, WikiQueries queries, MacroSource macros) {
    String blobId(PageName page) {
        return view.snapshot().blobId(page).orElse("");
    }

    String treeId(String folder) {
        return view.snapshot().treeId(folder).orElse("");
    }

    boolean pageExists(String name) {
        return view.snapshot().names().exact(name).isPresent();
    }

    boolean attachmentExists(String path) {
        return view.snapshot().names().hasAttachment(path);
    }

    List<PageName> ignoringCase(String name) {
        return view.snapshot().names().ignoringCase(name);
    }

    List<PageName> byLeaf(String leaf) {
        return view.snapshot().names().byLeaf(leaf);
    }

    List<?> attachmentsByLeaf(String leaf) {
        return view.snapshot().names().attachmentsByLeaf(leaf);
    }

    List<PageEntry> pages(String folder) {
        return view.snapshot().pages(prefix(folder));
    }

    List<AttachmentEntry> attachments(String folder) {
        return view.snapshot().attachments(prefix(folder));
    }

    List<PageName> pageNames(String folder) {
        return pages(folder).stream().map(PageEntry::name).toList();
    }

    List<QueryRow> rows(WikiQuery query) {
        return queries.answer(view.snapshot(), query);
    }

    String commit() {
        return view.snapshot().revision().id();
    }

    private static String prefix(String folder) {
        return folder.isEmpty() ? "" : folder + "/";
    }
}
