package dev.holt.render.evaluation;

import dev.holt.render.LinkTarget;
import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Markdown that means the same on every page: links name their targets from the wiki's root. Blocks
 * end without a line break.
 */
final class MarkdownMarkup extends Markup {
    private static final String SPECIAL = "\\`*_[]<>|#~!$&";

    @Override
    String text(String plain) {
        StringBuilder markdown = new StringBuilder(plain.length() + 16);
        plain.codePoints()
                .forEach(c -> {
                    if (c == '\n' || c == '\r') {
                        markdown.append(' ');
                    } else {
                        if (SPECIAL.indexOf(c) >= 0) {
                            markdown.append('\\');
                        }
                        markdown.appendCodePoint(c);
                    }
                });
        return markdown.toString();
    }

    @Override
    String link(LinkTarget target, Optional<String> title, String label) {
        return switch (target) {
            case LinkTarget.ToPage(PageName page, var anchor) ->
                    "[" + label + "](" + address(page.path(), anchor) + ")";
            case LinkTarget.ToAttachment(AttachmentName file) ->
                    "[" + label + "](" + address(file.path(), Optional.empty()) + ")";
            case LinkTarget.External(String url) -> "[" + label + "](<" + url + ">)";
            case LinkTarget.Missing(String wanted) ->
                    "[" + label + "](" + address(wanted + PageName.SUFFIX, Optional.empty()) + ")";
            case LinkTarget.Ambiguous(var candidates) -> label;
        };
    }

    @Override
    String image(LinkTarget target, Optional<String> title, String alternative) {
        boolean picture =
                target instanceof LinkTarget.ToAttachment(AttachmentName file) && isPicture(file);
        return (picture ? "!" : "") + link(target, title, text(alternative));
    }

    @Override
    String included(PageName page, String content, boolean block) {
        return content.stripTrailing();
    }

    @Override
    String failure(String call, String reason, boolean block) {
        return "\\[" + text(call + ": " + reason) + "\\]";
    }

    @Override
    String emphasis(String content) {
        return "*" + content + "*";
    }

    @Override
    String paragraph(String content) {
        return content;
    }

    @Override
    String list(boolean numbered, List<ListItem> items) {
        return TextList.of(numbered, items);
    }

    @Override
    String table(List<String> header, List<List<String>> rows) {
        StringBuilder markdown = new StringBuilder(row(header));
        markdown.append('\n').append(row(header.stream().map(cell -> "---").toList()));
        rows.forEach(cells -> markdown.append('\n').append(row(cells)));
        return markdown.toString();
    }

    private static String row(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.replaceAll("\\s*\n\\s*", " "))
                .collect(Collectors.joining(" | ", "| ", " |"));
    }

    @Override
    String anchorLink(String anchor, String label) {
        return "[" + label + "](#" + AddressCode.encoded(anchor) + ")";
    }

    private static String address(String path, Optional<String> anchor) {
        return "/" + AddressCode.encoded(path) + AddressCode.fragment(anchor);
    }
}
