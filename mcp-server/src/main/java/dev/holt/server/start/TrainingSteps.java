package dev.holt.server.start;

import java.util.List;
import java.util.Map;

/**
 * One agent's day: every tool is called at least once, each prompt and kind of resource is asked
 * for. A tool without a call here would be slow at its first use, so a test compares this with the
 * list of tools.
 */
final class TrainingSteps {
    private static final String PAGE =
            """
            ---
            title: Backup
            tags: [ops, storage]
            owner: Ann
            ---
            # Backup
            <<TableOfContents>>

            Nightly at 02:00, see [[FOLDER/Restore|how to restore]] and <https://example.org>.[^1]

            ## Steps
            1. **Stop** the *service*
            2. `rsync -a /srv nas:` ~~tape~~

            | where | kept |
            |---|---:|
            | NAS | 30 days |

            - [x] tested
            - [ ] automated

            ```sh
            systemctl stop app
            ```
            <<Include(FOLDER/Restore)>>

            [^1]: Daylight saving moves it.
            """;

    private final TrainingTalk talk;
    private final String folder;

    /**
     * @param folder where the pages go that this day makes
     */
    TrainingSteps(TrainingTalk talk, String folder) {
        this.talk = talk;
        this.folder = folder;
    }

    void run() {
        look();
        String revision = write();
        read();
        search();
        history(revision);
        attachments();
        change();
        ask();
    }

    /** What most sessions begin with, in the wiki as it was found. */
    private void look() {
        talk.call("wiki_status", Map.of());
        talk.call("list_pages", Map.of());
        talk.call("read_page", Map.of("page", TrainingWiki.PAGE));
        talk.call("search", Map.of("query", "nightly backup"));
        talk.call("recent_changes", Map.of());
        talk.call("page_history", Map.of("page", TrainingWiki.PAGE));
        talk.call("blame", Map.of("page", TrainingWiki.PAGE));
    }

    private String write() {
        talk.call(
                "write_page", Map.of("page", page("Restore"), "content", "# Restore\n\nAsk Bo.\n"));
        Map<String, Object> written =
                talk.call(
                        "write_page",
                        Map.of("page", page("Backup"), "content", PAGE.replace("FOLDER", folder)));
        String revision = Fields.text(written, "revision");
        talk.call(
                "edit_page",
                Map.of(
                        "page",
                        page("Backup"),
                        "base_revision",
                        revision,
                        "edits",
                        List.of(
                                Map.of("op", "replace", "old", "02:00", "new", "03:30"),
                                Map.of("op", "append", "section", "Steps", "text", "Done.\n"),
                                Map.of("op", "set_property", "name", "owner", "value", "Bo"))));
        return revision;
    }

    private void read() {
        for (String format : List.of("markdown", "outline", "expanded", "text", "html")) {
            talk.call("read_page", Map.of("page", page("Backup"), "format", format));
        }
        talk.call("read_page", Map.of("page", page("Backup"), "section", "Steps"));
        talk.call("explain_render", Map.of("page", page("Backup")));
        talk.call("list_pages", Map.of("prefix", folder + "/", "tag", "ops"));
        talk.call("page_links", Map.of("page", page("Restore")));
        talk.call("check_wiki", Map.of());
    }

    private void search() {
        talk.call("search", Map.of("query", "rsync nas"));
        talk.call(
                "search", Map.of("query", "\"stop the service\" OR title:bakcup", "facets", true));
        talk.call("search", Map.of("query", "tag:ops restor*", "explain", true));
        talk.call("gather_context", Map.of("question", "How is the backup made?"));
    }

    private void history(String revision) {
        talk.call("page_history", Map.of("page", page("Backup")));
        talk.call("recent_changes", Map.of("since", revision));
        talk.call("search_history", Map.of("text", "rsync"));
        talk.call("diff", Map.of("from", revision));
        talk.call("blame", Map.of("page", page("Backup")));
    }

    private void attachments() {
        String file = page("Backup/plan.txt");
        String stored = revision("write_attachment", Map.of("attachment", file, "text", "plan\n"));
        talk.call("list_attachments", Map.of("page", page("Backup")));
        talk.call("read_attachment", Map.of("attachment", file));
        talk.call("delete_attachment", Map.of("attachment", file, "base_revision", stored));
    }

    private void change() {
        String moved =
                revision("move_page", Map.of("page", page("Restore"), "to", page("Recovery")));
        Map<String, Object> change =
                Map.of("op", "write", "page", page("New"), "content", "# New\n");
        String changed = revision("change_pages", Map.of("changes", List.of(change)));
        talk.call("revert", Map.of("revision", changed));
        talk.call("delete_page", Map.of("page", page("Recovery"), "base_revision", moved));
        talk.call("restore_page", Map.of("page", page("Recovery"), "revision", moved));
    }

    /** Resources, prompts and what is completed while typing. */
    private void ask() {
        String name = page("Backup");
        for (String uri :
                List.of("wiki://index", "wiki://recent", "wiki://tag/ops", "wiki://page/" + name)) {
            talk.request("resources/read", Map.of("uri", uri));
        }
        talk.request("resources/read", Map.of("uri", "wiki://page/" + name + "?format=html"));
        talk.request("prompts/get", Map.of("name", "catch_up", "arguments", Map.of()));
        talk.request(
                "completion/complete",
                Map.of(
                        "ref",
                        Map.of("type", "ref/resource", "uri", "wiki://page/{+path}"),
                        "argument",
                        Map.of("name", "path", "value", "Ba")));
    }

    /** Calls a tool that changes the wiki, and returns the revision that it made. */
    private String revision(String tool, Map<String, Object> arguments) {
        return Fields.text(talk.call(tool, arguments), "revision");
    }

    private String page(String name) {
        return folder + "/" + name;
    }
}
