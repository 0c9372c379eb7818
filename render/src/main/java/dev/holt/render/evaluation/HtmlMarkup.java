package dev.holt.render.evaluation;

import dev.holt.render.LinkTarget;
import dev.holt.render.MarkdownPage;
import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import java.util.List;
import java.util.Optional;

/** HTML: everything that is not finished is escaped here. */
final class HtmlMarkup extends Markup {
    private final Target target;

    HtmlMarkup(Target target) {
        this.target = target;
    }

    @Override
    String text(String plain) {
        return escaped(plain);
    }

    @Override
    String link(LinkTarget leadsTo, Optional<String> title, String label) {
        LinkAddresses addresses = target.addresses();
        return switch (leadsTo) {
            case LinkTarget.ToPage(PageName page, var anchor) ->
                    anchorTag(
                            "",
                            addresses.page(target.page(), page, anchor.map(HtmlMarkup::id)),
                            title,
                            label);
            case LinkTarget.ToAttachment(AttachmentName file) ->
                    anchorTag(
                            "attachment", addresses.attachment(target.page(), file), title, label);
            case LinkTarget.External(String url) -> anchorTag("", url, title, label);
            case LinkTarget.Missing(String wanted) -> {
                Optional<String> why = Optional.of("There is no page '" + wanted + "' yet");
                yield addresses
                        .creating(target.page(), wanted)
                        .map(address -> anchorTag("missing", address, why, label))
                        .orElseGet(() -> tag("span", "missing", why, label));
            }
            case LinkTarget.Ambiguous(List<PageName> candidates) ->
                    tag(
                            "span",
                            "ambiguous",
                            Optional.of("Several pages fit: " + listed(candidates)),
                            label);
        };
    }

    @Override
    String image(LinkTarget leadsTo, Optional<String> title, String alternative) {
        if (leadsTo instanceof LinkTarget.ToAttachment(AttachmentName file) && isPicture(file)) {
            return "<img"
                    + attribute("src", target.addresses().attachment(target.page(), file))
                    + attribute("alt", alternative)
                    + title.map(t -> attribute("title", t)).orElse("")
                    + " />";
        }
        if (leadsTo instanceof LinkTarget.Missing(String wanted)) {
            Optional<String> why = Optional.of("There is no attachment '" + wanted + "' yet");
            return tag("span", "missing", why, escaped(orElse(alternative, wanted)));
        }
        return link(leadsTo, title, escaped(orElse(alternative, nameOf(leadsTo))));
    }

    @Override
    String included(PageName page, String content, boolean block) {
        String tag = block ? "div" : "span";
        return "<%s class=\"include\"%s>%s</%s>%s"
                .formatted(
                        tag, attribute("data-page", page.value()), content, tag, block ? "\n" : "");
    }

    @Override
    String failure(String call, String reason, boolean block) {
        return tag(
                        block ? "p" : "span",
                        "holt-error",
                        Optional.empty(),
                        "<strong>" + escaped(call) + "</strong>: " + escaped(reason))
                + (block ? "\n" : "");
    }

    @Override
    String emphasis(String content) {
        return "<em>" + content + "</em>";
    }

    @Override
    String paragraph(String content) {
        return "<p>" + content + "</p>\n";
    }

    @Override
    String list(boolean numbered, List<ListItem> items) {
        String tag = numbered ? "ol" : "ul";
        StringBuilder html = new StringBuilder("<" + tag + ">\n");
        for (ListItem item : items) {
            html.append("<li>").append(item.content());
            if (!item.below().isEmpty()) {
                html.append('\n').append(list(numbered, item.below()));
            }
            html.append("</li>\n");
        }
        return html.append("</").append(tag).append(">\n").toString();
    }

    @Override
    String table(List<String> header, List<List<String>> rows) {
        StringBuilder html = new StringBuilder("<table>\n<thead>\n");
        row(html, "th", header);
        html.append("</thead>\n");
        if (!rows.isEmpty()) {
            html.append("<tbody>\n");
            rows.forEach(cells -> row(html, "td", cells));
            html.append("</tbody>\n");
        }
        return html.append("</table>\n").toString();
    }

    private static void row(StringBuilder html, String tag, List<String> cells) {
        html.append("<tr>\n");
        cells.forEach(cell -> html.append(tag(tag, "", Optional.empty(), cell)).append('\n'));
        html.append("</tr>\n");
    }

    @Override
    String anchorLink(String anchor, String label) {
        return anchorTag("", "#" + anchor, Optional.empty(), label);
    }

    /** The id of the heading that an anchor means: an id stays as it is, a text becomes one. */
    private static String id(String anchor) {
        return MarkdownPage.anchorOf(anchor.substring(anchor.lastIndexOf('#') + 1));
    }

    private static String anchorTag(
            String kind, String address, Optional<String> title, String label) {
        return "<a"
                + (kind.isEmpty() ? "" : attribute("class", kind))
                + attribute("href", address)
                + title.map(t -> attribute("title", t)).orElse("")
                + ">"
                + label
                + "</a>";
    }

    private static String tag(String name, String kind, Optional<String> title, String content) {
        return "<"
                + name
                + (kind.isEmpty() ? "" : attribute("class", kind))
                + title.map(t -> attribute("title", t)).orElse("")
                + ">"
                + content
                + "</"
                + name
                + ">";
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + escaped(value) + "\"";
    }

    private static String orElse(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    private static String nameOf(LinkTarget leadsTo) {
        return switch (leadsTo) {
            case LinkTarget.ToPage(PageName page, var anchor) -> page.leaf();
            case LinkTarget.ToAttachment(AttachmentName file) -> file.leaf();
            case LinkTarget.External(String url) -> url;
            case LinkTarget.Missing(String wanted) -> wanted;
            case LinkTarget.Ambiguous(List<PageName> candidates) -> candidates.getFirst().leaf();
        };
    }

    private static String escaped(String plain) {
        StringBuilder html = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }
}
