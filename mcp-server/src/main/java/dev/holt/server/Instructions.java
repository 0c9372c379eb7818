package dev.holt.server;

import dev.holt.protocol.ToolGroup;

/** The text that tells a model how to work with this wiki well. */
final class Instructions {
    private Instructions() {}

    static String of(Configuration configuration) {
        StringBuilder text = new StringBuilder();
        text.append(
                """
                Holt is a shared wiki of Markdown pages kept in git. Other agents and people edit it too.
                - Find: `search` first; a hit's page and section can be passed to read_page as they are. `gather_context` returns the texts for a question at once.
                - Read: of a long page the outline first (format=outline), then one section. Name pages by path without .md (Design/Auth).
                """);
        if (configuration.readOnly() || !configuration.groups().contains(ToolGroup.WRITE)) {
            text.append("- This wiki is read-only here: nothing can be changed.\n");
        } else {
            text.append(
                    """
                    - Change: edit a page (edit_page), don't rewrite it; write_page is for new pages. Pass the revision you read as \
                    base_revision: edits by others are merged, and a real conflict returns both sides and changes nothing.
                    - Link pages as [[Page]] or %s; move_page keeps links working. Nothing is ever lost: every change is a commit.
                    """
                            .formatted(
                                    switch (configuration.wikiLinks()) {
                                        case PAGE_FIRST -> "[[Page#Section]]";
                                        case TEXT_FIRST -> "[[text|Page#Section]]";
                                    }));
        }
        text.append(
                "- Cite facts as page#section@revision; read_page takes that as page. as_of (a date or commit) shows the wiki as it was.\n");
        text.append("Tool groups: ").append(configuration.groupLabels(", ")).append('.');
        return text.toString();
    }
}
