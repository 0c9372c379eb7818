package dev.holt.tools;

import dev.holt.protocol.PromptArgument;
import dev.holt.protocol.PromptDefinition;
import dev.holt.protocol.ResourceTemplate;
import java.util.List;

/** The page of the documentation that describes resources and prompts, made from the code. */
final class ResourceReference {
    private static final String PROMPTS =
            """

            ## Prompts

            Completions are ranked: first names whose last part starts with what was typed, then names that start with it, then those with a word that
            does, then those that have it anywhere, then those that have its characters in this order.
            """;

    private ResourceReference() {}

    static String of(List<ResourceTemplate> templates, List<PromptDefinition> prompts) {
        StringBuilder text = new StringBuilder(head(ResourceLimits.defaults()));
        text.append(
                "\n## URIs\n\n| URI | what is there | completed while typing |\n|---|---|---|\n");
        text.append(
                "| `%s` | the names of all pages as a tree | |\n| `%s` | the newest commits with the pages they changed | |\n"
                        .formatted(WikiUri.INDEX, WikiUri.RECENT));
        for (ResourceTemplate template : templates) {
            text.append(
                    "| `%s` | %s | %s |\n"
                            .formatted(
                                    template.uriTemplate(),
                                    template.description(),
                                    String.join(
                                            ", ",
                                            template.completers().keySet().stream()
                                                    .sorted()
                                                    .map(name -> "`" + name + "`")
                                                    .toList())));
        }
        text.append(PROMPTS);
        prompts.forEach(prompt -> append(text, prompt));
        return text.toString();
    }

    private static String head(ResourceLimits limits) {
        return """
        # Resources and prompts

        Made from the code; `mvn -pl tools -am test -Dholt.snapshots=write -Dsurefire.failIfNoSpecifiedTests=false` writes it anew.

        What can be read here can be read with the tools too. Resources are for clients that let people attach a page, keep a copy, or want to hear
        when something changes; they belong to group `read`, attachments to `attachments`, `wiki://recent` to `history`.

        **Names in URIs.** A name's letters, digits, `-`, `.`, `_`, `~` and `/` stand as they are; everything else is percent-encoded as UTF-8, so
        `C# notes` is `wiki://page/C%%23%%20notes`. Read is more than that: spaces and letters beyond ASCII may stand unencoded, and a page may be
        written in other capitals or with `.md`. Only `%%`, `?` and `#` must be encoded in a name.

        **The list** (`resources/list`) has the two fixed lists, then all pages by name, then all attachments by path, %d at a time. A cursor is pinned
        to the commit that the list began at. Each entry has its size in bytes. `lastModified` is there for what the newest %d commits changed (and
        missing for a commit's files beyond the first 50): to know it of every page would take a walk through all of history, seconds in an old wiki.

        **Sizes.** A resource is read whole. A page, a section or a text file above %s is refused, with the tool that reads it in parts; so is any other
        attachment above %s. `wiki://index` and a folder's list have at most about %,d lines: folders that do not fit stand there with their
        number of pages and their own URI.

        **Forms.** `?format=` gives a page as `html`, `text`, `expanded` or `outline` instead of its Markdown, also with `revision` beside it. A section
        can be named of `expanded` and `outline`. [markdown.md](markdown.md#formats) says what each is.

        **How long an answer holds.** What a URI with a commit's id (`?revision=1a2b3c4d5e6f`, 4 to 40 digits) answers never changes, and may be
        kept for %d days; rendered (`?format=html`) for %d minutes at most where macros had a part in it, and no longer than the time on
        it is right. Everything else may be different the next moment, also `?revision=` with a branch, a tag or a date.

        **Watching.** A client that subscribes to a page, an attachment, a folder's list, a tag, `wiki://index` or `wiki://recent` is told after every commit that
        made it different, whoever made the commit: this server, another process, a push, an editor and `git commit`. A folder's list is
        different when a page in it comes or goes. The list of resources is announced as changed when any file comes or goes. On local disks the
        operating system reports the change at once; on network drives and on macOS Holt looks at the branch every second. Both only while somebody watches.
        A rendered page (`?format=html`, `text` or `expanded`) is different when anything is that it was made from: an included page, a page that a link
        asked about, an answer of the index, the time on it; and only then.
        """
                .formatted(
                        limits.listed(),
                        limits.timedCommits(),
                        Wording.size(limits.textBytes()),
                        Wording.size(ToolLimits.defaults().returnedBytes()),
                        limits.indexLines(),
                        limits.revisionTtl().toDays(),
                        limits.renderedTtl().toMinutes());
    }

    private static void append(StringBuilder text, PromptDefinition prompt) {
        text.append("\n### `").append(prompt.name()).append("`\n\n");
        text.append(prompt.description())
                .append(" (group `")
                .append(prompt.group().label())
                .append("`)\n");
        if (!prompt.arguments().isEmpty()) {
            text.append("\n| argument | |\n|---|---|\n");
        }
        for (PromptArgument argument : prompt.arguments()) {
            text.append(
                    "| `%s` | %s%s |\n"
                            .formatted(
                                    argument.name(),
                                    argument.required() ? "required; " : "",
                                    argument.description()));
        }
    }
}
