package dev.holt.render.evaluation;

import dev.holt.render.LinkTarget;
import dev.holt.render.macro.MacroOutput;
import dev.holt.wiki.PageNames;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Writes what a macro put out in one format.
 *
 * @param markup the format
 * @param names says which pages exist, and records the question
 * @param markdown turns Markdown into finished output
 */
record MacroText(Markup markup, PageNames names, UnaryOperator<String> markdown) {
    /** The finished output; in a block's place, what is only a line becomes a paragraph. */
    String of(MacroOutput output, boolean block) {
        String text = of(output);
        return block && !isBlock(output) && !text.isEmpty() ? markup.paragraph(text) : text;
    }

    private String of(MacroOutput output) {
        return switch (output) {
            case MacroOutput.Text(String plain) -> markup.text(plain);
            case MacroOutput.Emphasis(MacroOutput content) -> markup.emphasis(of(content));
            case MacroOutput.PageLink link -> pageLink(link);
            case MacroOutput.AttachmentLink(var file, String label) ->
                    markup.link(
                            new LinkTarget.ToAttachment(file),
                            Optional.empty(),
                            markup.text(label));
            case MacroOutput.AnchorLink(String anchor, String label) ->
                    markup.anchorLink(anchor, markup.text(label));
            case MacroOutput.Sequence(List<MacroOutput> parts) -> sequence(parts);
            case MacroOutput.Paragraph(MacroOutput content) -> markup.paragraph(of(content));
            case MacroOutput.ItemList(boolean numbered, var items) ->
                    markup.list(numbered, items(items));
            case MacroOutput.Table(var header, var rows) ->
                    markup.table(
                            header.stream().map(markup::text).toList(),
                            rows.stream().map(row -> row.stream().map(this::of).toList()).toList());
            case MacroOutput.Markdown(String source) -> markdown.apply(source);
        };
    }

    private String pageLink(MacroOutput.PageLink link) {
        LinkTarget target =
                names.has(link.page())
                        ? new LinkTarget.ToPage(link.page(), link.anchor())
                        : new LinkTarget.Missing(link.page().value());
        return markup.link(target, Optional.empty(), markup.text(link.label()));
    }

    /** Blocks stand apart from each other; parts of a line don't. */
    private String sequence(List<MacroOutput> parts) {
        boolean blocks = parts.stream().anyMatch(MacroText::isBlock);
        return parts.stream()
                .map(part -> blocks ? of(part, true).stripTrailing() : of(part))
                .collect(Collectors.joining(blocks ? "\n\n" : ""));
    }

    private List<Markup.ListItem> items(List<MacroOutput.Item> items) {
        return items.stream()
                .map(item -> new Markup.ListItem(of(item.content()), items(item.below())))
                .toList();
    }

    private static boolean isBlock(MacroOutput output) {
        return switch (output) {
            case MacroOutput.Paragraph ignored -> true;
            case MacroOutput.ItemList ignored -> true;
            case MacroOutput.Table ignored -> true;
            case MacroOutput.Markdown ignored -> true;
            case MacroOutput.Sequence(List<MacroOutput> parts) ->
                    parts.stream().anyMatch(MacroText::isBlock);
            case MacroOutput.Text ignored -> false;
            case MacroOutput.Emphasis ignored -> false;
            case MacroOutput.PageLink ignored -> false;
            case MacroOutput.AttachmentLink ignored -> false;
            case MacroOutput.AnchorLink ignored -> false;
        };
    }
}
