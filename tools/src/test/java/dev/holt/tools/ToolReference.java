package dev.holt.tools;

import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of the documentation that describes every tool, made from the code. */
final class ToolReference {
    private static final String HEAD =
            """
            # Tools

            Made from the code; `mvn -pl tools -am test -Dholt.snapshots=write -Dsurefire.failIfNoSpecifiedTests=false` writes it anew.

            Every answer comes twice: as text to read, and as fields (`structuredContent`) with the same facts. There are clients that show a model
            only the one, and clients that show only the other. The fields have the same names everywhere:

            | field | meaning |
            |---|---|
            | `page` | a page's name: its path without `.md` |
            | `revision` | the commit that was read or made, 12 hex digits; pass it back as `base_revision` |
            | `content` | the exact text |
            | `truncated`, `next_cursor` | the answer was cut; repeat the call with `cursor` to go on, at the same revision |
            | `changes` | what a write did: each page or attachment with its `kind` and the lines `added` and `deleted` |
            | `links_broken`, `links_satisfied` | links of any page that lead nowhere since this write, or lead somewhere now |
            | `links_unresolved` | links in the text just written that lead nowhere yet |
            | `merged`, `merges` | others had changed the page since `base_revision`; the diff from the text sent to the page as it is now |
            | `replayed`, `dry_run` | nothing was written: the `idempotency_key` was known, or it was not in earnest |
            | `error`, `message` | why a call failed (`isError`), and what to do |

            `revision` and `as_of` name the commit to read: 4 to 40 hex digits, a branch or a tag; `as_of` takes dates too (`2026-11-21` is the end of
            that day, UTC). `changed_since` and `since` take the same, but there a date means its beginning. `prefix` is the beginning of a name, such
            as `Design/`. A binary answer of `read_attachment` is the one answer without fields.

            Every tool that changes the wiki takes `message` (the commit's subject), `dry_run` (answers the diff, writes nothing) and
            `idempotency_key` (repeated within a day with the same arguments, it answers the first result and writes nothing). `base_revision` is the
            revision at which the page was read. It is needed to replace or delete what exists; `edit_page` and `move_page` do without, as their edits name
            the text they replace. When the page has changed since, the change is merged; where both changed the same lines, nothing is written, and the
            answer shows both sides.

            A change that may do more than was meant waits for the user's word: `delete_page` where more than %d links on other pages would lead nowhere,
            `revert` of more than %d pages, `change_pages` that deletes more than %d pages. A client that can ask its user is made to ask (elicitation),
            whatever the call says. For any other client the call is refused with the number and the pages; repeated with `confirm` and that
            number, it is done. Nobody is asked about a `dry_run`, a call that was done already, or links that an index not yet built would have to tell.

            Results name what they are about as `resource_link`s only where that saves a call; see the design decisions. `wiki_status` alone has an output
            schema.
            """
                    .formatted(
                            DeletePage.UNASKED_LINKS,
                            Revert.UNASKED_PAGES,
                            ChangePages.UNASKED_DELETIONS);

    private ToolReference() {}

    static String of(List<ToolDefinition> tools) {
        StringBuilder text = new StringBuilder(HEAD);
        for (ToolGroup group : ToolGroup.values()) {
            text.append("\n## Group `").append(group.label()).append("`\n");
            tools.stream()
                    .filter(tool -> tool.group() == group)
                    .forEach(tool -> append(text, tool));
        }
        return text.toString();
    }

    private static void append(StringBuilder text, ToolDefinition tool) {
        text.append("\n### `").append(tool.name()).append("`\n\n");
        text.append(tool.description()).append("\n\n");
        text.append("*").append(hints(tool.hints())).append("*\n");
        Map<String, Object> schema = tool.input().toMap();
        Map<?, ?> properties = map(schema.get("properties"));
        if (!properties.isEmpty()) {
            text.append("\n| argument | type | |\n|---|---|---|\n");
            List<?> required = schema.get("required") instanceof List<?> names ? names : List.of();
            properties.forEach((name, value) ->
                    text.append(row(String.valueOf(name), map(value), required.contains(name))));
        }
    }

    private static String row(String name, Map<?, ?> value, boolean required) {
        List<String> remarks = new ArrayList<>();
        if (required) {
            remarks.add("required");
        }
        if (value.get("description") instanceof String description) {
            remarks.add(description);
        }
        if (value.get("default") != null) {
            remarks.add("default " + value.get("default"));
        }
        return "| `%s` | %s | %s |\n"
                .formatted(name, type(value), escaped(String.join("; ", remarks)));
    }

    private static String type(Map<?, ?> value) {
        if (value.get("enum") instanceof List<?> words) {
            return String.join(", ", words.stream().map(word -> "`" + word + "`").toList());
        }
        if (value.get("minimum") != null && value.get("maximum") != null) {
            return "%s, %s to %s"
                    .formatted(value.get("type"), value.get("minimum"), value.get("maximum"));
        }
        if (value.get("items") instanceof Map<?, ?> items) {
            return "list of " + type(items);
        }
        if (value.get("properties") instanceof Map<?, ?> properties) {
            return "objects with "
                    + String.join(
                            ", ",
                            properties.keySet().stream().map(name -> "`" + name + "`").toList());
        }
        return value.get("type") == null ? "any" : String.valueOf(value.get("type"));
    }

    private static String hints(ToolHints hints) {
        if (hints.readOnly()) {
            return "Changes nothing.";
        }
        return "Changes the wiki"
                + (hints.destructive() ? ", may replace or remove content" : ", only adds content")
                + (hints.idempotent() ? "; repeating a call has no further effect." : ".");
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String escaped(String text) {
        return text.replace("|", "\\|");
    }
}
