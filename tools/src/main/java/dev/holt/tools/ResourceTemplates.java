package dev.holt.tools;

import dev.holt.protocol.Completer;
import dev.holt.protocol.ResourceTemplate;
import dev.holt.protocol.ToolGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shapes of the URIs that {@link WikiResources} reads; making them opens nothing. */
final class ResourceTemplates {
    private static final Optional<String> MARKDOWN = Optional.of("text/markdown");
    private static final String PATH = "path";
    private static final String REVISION = "revision";

    private ResourceTemplates() {}

    static List<ResourceTemplate> of(ToolEnvironment environment) {
        Completers complete = new Completers(environment);
        Completer pages = complete.pages();
        List<ResourceTemplate> templates = new ArrayList<>();
        templates.add(
                new ResourceTemplate(
                        "wiki://page/{+path}",
                        "page",
                        "Page",
                        "A page's Markdown. The path is its name without .md.",
                        MARKDOWN,
                        Map.of(PATH, pages)));
        templates.add(
                new ResourceTemplate(
                        "wiki://page/{+path}#{section}",
                        "section",
                        "Section of a page",
                        "One section of a page, by its heading path: Setup > Linux.",
                        MARKDOWN,
                        Map.of(PATH, pages, "section", complete.sections(PATH))));
        templates.add(
                new ResourceTemplate(
                        "wiki://page/{+path}?revision={revision}",
                        "page_at_revision",
                        "Page as it was",
                        "A page at a commit, which never changes, or at a branch, tag or date.",
                        MARKDOWN,
                        Map.of(PATH, pages, REVISION, complete.revisions(PATH))));
        templates.add(
                new ResourceTemplate(
                        "wiki://page/{+path}?format={format}",
                        "page_as",
                        "Page in another form",
                        "A page as html, text, expanded (Markdown with macros and includes resolved) or outline. May be combined: ?revision=…&format=html.",
                        Optional.empty(),
                        Map.of(PATH, pages, "format", complete.formats())));
        templates.add(
                new ResourceTemplate(
                        "wiki://index/{+folder}",
                        "folder",
                        "Pages of a folder",
                        "The names of the pages in a folder and below, as a tree.",
                        MARKDOWN,
                        Map.of("folder", complete.folders())));
        templates.add(
                new ResourceTemplate(
                        "wiki://tag/{+tag}",
                        "tag",
                        "Pages with a tag",
                        "The pages whose front matter has a tag.",
                        MARKDOWN,
                        Map.of("tag", complete.tags())));
        if (environment.server().groups().contains(ToolGroup.ATTACHMENTS)) {
            templates.add(
                    new ResourceTemplate(
                            "wiki://attachment/{+path}",
                            "attachment",
                            "Attachment",
                            "A file beside the pages: text as text, anything else as bytes.",
                            Optional.empty(),
                            Map.of(PATH, complete.attachments())));
        }
        return List.copyOf(templates);
    }
}
