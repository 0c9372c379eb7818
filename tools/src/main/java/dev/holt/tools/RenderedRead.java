package dev.holt.tools;

import dev.holt.protocol.ToolException;
import dev.holt.protocol.ToolResult;
import dev.holt.render.cache.PageRenderer;
import dev.holt.render.cache.RenderRequest;
import dev.holt.render.cache.RenderedPage;
import dev.holt.render.evaluation.Target;
import dev.holt.render.evaluation.WikiAddresses;
import dev.holt.render.program.Format;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.Page;
import dev.holt.wiki.Snapshot;
import java.util.Map;
import java.util.Optional;

/** A page as {@code read_page} shows it rendered: expanded Markdown, plain text or HTML. */
final class RenderedRead {
    private final PageRenderer renderer;
    private final WikiLinkOrder wikiLinks;
    private final Page page;
    private final Format format;

    RenderedRead(ToolEnvironment environment, Page page, Format format) {
        this.renderer = environment.renderer().get();
        this.wikiLinks = environment.wikiLinks();
        this.page = page;
        this.format = format;
    }

    /** Whether the page looked the same at another snapshot. */
    boolean isSame(Snapshot now, Snapshot then) {
        return then.hasPage(page.name()) && render(now).text().equals(render(then).text());
    }

    /**
     * The part of the page from {@code start} on.
     *
     * @param section the section that is wanted, for {@link Format#EXPANDED} only
     */
    ToolResult answer(Snapshot snapshot, Optional<String> section, Window window) {
        if (section.isPresent() && format != Format.EXPANDED) {
            throw new ToolException(
                    "invalid_arguments",
                    "format=%s shows whole pages. Leave section out, or read it as markdown or expanded."
                            .formatted(format.id()),
                    Map.of());
        }
        RenderedPage rendered = render(snapshot);
        String text = PagePart.of(rendered.text(), section, wikiLinks).text();
        TextWindow shown = TextWindow.of(text, window.start(), window.maxChars());
        Optional<String> until = rendered.validUntil().map(instant -> instant.toString());
        Answer answer =
                Answer.at(page.revision())
                        .field(Fields.PAGE, page.name().value())
                        .field(Fields.SECTION, section)
                        .field("format", format.id())
                        .field(Fields.CONTENT, shown.text())
                        .field("chars", text.length())
                        .field("valid_until", until);
        answer.block(shown.text())
                .line(
                        "[page %s, revision %s, as %s, %s%s]"
                                .formatted(
                                        page.name(),
                                        page.revision().abbreviated(),
                                        format.id(),
                                        Wording.count(text.length(), "character"),
                                        until.map(u -> ", valid until " + u).orElse("")));
        return answer.more(
                        shown.next(window.scope(), page.revision()),
                        Wording.count(shown.whole() - shown.end(), "more character"))
                .result();
    }

    private RenderedPage render(Snapshot snapshot) {
        return renderer.render(
                RenderRequest.of(snapshot, new Target(page.name(), format, new WikiAddresses())));
    }

    /** Which part to show, and what the cursor to the next part belongs to. */
    record Window(int start, int maxChars, String scope) {}
}
