package dev.holt.render.evaluation;

import dev.holt.render.LinkTarget;
import dev.holt.wiki.PageName;
import java.util.List;
import java.util.Optional;

/** Plain text: labels without targets. Blocks end without a line break. */
final class TextMarkup extends Markup {
    @Override
    String text(String plain) {
        return plain;
    }

    @Override
    String link(LinkTarget target, Optional<String> title, String label) {
        return label;
    }

    @Override
    String image(LinkTarget target, Optional<String> title, String alternative) {
        return alternative;
    }

    @Override
    String included(PageName page, String content, boolean block) {
        return content.stripTrailing();
    }

    @Override
    String failure(String call, String reason, boolean block) {
        return "[" + call + ": " + reason + "]";
    }

    @Override
    String emphasis(String content) {
        return content;
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
        StringBuilder text = new StringBuilder(String.join(" | ", header));
        rows.forEach(cells -> text.append('\n').append(String.join(" | ", cells)));
        return text.toString();
    }

    @Override
    String anchorLink(String anchor, String label) {
        return label;
    }
}
