package dev.holt.render.html;

import com.vladsch.flexmark.util.ast.Node;
import dev.holt.render.WrittenTarget;
import dev.holt.render.program.Element;
import dev.holt.render.program.Element.Place;
import dev.holt.render.program.Element.Syntax;
import dev.holt.render.syntax.Blocks;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes spoilers, folds, fenced blocks and embeds as HTML. */
final class HtmlBoxes {
    /** The colours that An Otter Wiki has for its blocks, by what they mean. */
    private static final Map<String, String> COLOURS =
            Map.of(
                    "blue", "info", "yellow", "warning", "red", "danger", "green", "success",
                    "empty", "none");

    /** Options that say how a box looks there; what it holds is not in them. */
    static final Set<String> LAYOUT =
            Set.of(
                    "align",
                    "text-align",
                    "position",
                    "float",
                    "width",
                    "height",
                    "style",
                    "class",
                    "caption",
                    "src",
                    "alt",
                    "perpage",
                    "searchable",
                    "sortable",
                    "paging",
                    "fixedheight",
                    "sep",
                    "separator",
                    "delimiter",
                    "quotechar",
                    "header",
                    "controls",
                    "autoplay",
                    "muted",
                    "loop");

    private static final Set<String> FILMS = Set.of("mp4", "webm", "ogv", "mov", "m4v");

    private final HtmlOutput out;
    private final HtmlInlines inlines;
    private final HtmlBlocks blocks;

    HtmlBoxes(HtmlOutput out, HtmlInlines inlines, HtmlBlocks blocks) {
        this.out = out;
        this.inlines = inlines;
        this.blocks = blocks;
    }

    void spoiler(Blocks.Spoiler spoiler) {
        open("<details class=\"spoiler\">\n<summary>Spoiler</summary>\n");
        close(spoiler, "</details>\n");
    }

    void fold(Blocks.Fold fold) {
        open("<details class=\"fold\">\n<summary>");
        if (fold.getFirstChild() instanceof Blocks.Title title) {
            inlines.children(title);
        } else {
            out.html("…");
        }
        out.html("</summary>\n");
        close(fold, "</details>\n");
    }

    void fenced(Blocks.Fenced fenced) {
        String kind = COLOURS.getOrDefault(fenced.kind(), fenced.kind());
        open("<div class=\"block block-" + Escape.html(kind) + "\">\n");
        if (fenced.getFirstChild() instanceof Blocks.Title title) {
            out.html("<p class=\"block-title\">");
            inlines.children(title);
            out.html("</p>\n");
        }
        close(fenced, "</div>\n");
    }

    private void open(String html) {
        out.line();
        out.html(html);
    }

    private void close(Node content, String html) {
        blocks.children(content);
        out.line();
        out.html(html);
    }

    /** An embed keeps its caption, its options and its content; how it is laid out is left open. */
    void embed(Blocks.Embed embed) {
        String name = embed.name().toLowerCase(Locale.ROOT).replace(' ', '-');
        boolean figure = name.equals("imageframe");
        boolean known = figure || Set.of("infobox", "video", "datatable").contains(name);
        open((figure ? "<figure" : "<div") + " class=\"embed embed-" + name + "\">\n");
        if (!known) {
            out.html("<p class=\"embed-name\">" + Escape.html(embed.name()) + "</p>\n");
        }
        if (!figure) {
            caption(embed, "p class=\"embed-caption\"", "p");
        }
        source(embed);
        options(embed);
        blocks.children(embed);
        out.line();
        if (figure) {
            caption(embed, "figcaption", "figcaption");
        }
        out.html(figure ? "</figure>\n" : "</div>\n");
    }

    private void caption(Blocks.Embed embed, String open, String close) {
        option(embed, "caption")
                .ifPresent(caption -> {
                    out.html("<" + open + ">");
                    inlines.children(caption);
                    out.html("</" + close + ">\n");
                });
    }

    private static Optional<Blocks.Option> option(Blocks.Embed embed, String key) {
        for (Node node = embed.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Blocks.Option option && option.key().equalsIgnoreCase(key)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** The picture, film or file that an embed names. */
    private void source(Blocks.Embed embed) {
        Optional<String> source = option(embed, "src").map(Blocks.Option::value);
        if (source.isEmpty()) {
            return;
        }
        WrittenTarget target = WrittenTarget.markdown(source.get());
        String alternative = option(embed, "alt").map(Blocks.Option::value).orElse(source.get());
        if (!target.external()) {
            out.element(
                    new Element.Embed(
                            Syntax.MARKDOWN,
                            target.path(),
                            target.anchor(),
                            Optional.empty(),
                            alternative,
                            new Place(true, 0)));
            out.html("\n");
            return;
        }
        boolean picture = embed.name().equalsIgnoreCase("imageframe");
        Optional<String> address = Addresses.image(target.path());
        if (address.isEmpty()) {
            out.html("<p class=\"blocked\">" + Escape.html(alternative) + "</p>\n");
        } else if (picture) {
            out.html(
                    "<img src=\"%s\" alt=\"%s\" />\n"
                            .formatted(address.get(), Escape.html(alternative)));
        } else if (FILMS.contains(suffix(target.path()))) {
            out.html("<video controls src=\"" + address.get() + "\"></video>\n");
        } else {
            out.html(
                    "<p><a href=\"%s\" rel=\"nofollow noopener\">%s</a></p>\n"
                            .formatted(address.get(), Escape.html(alternative)));
        }
    }

    private static String suffix(String path) {
        int query = path.indexOf('?');
        String file = query < 0 ? path : path.substring(0, query);
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private void options(Blocks.Embed embed) {
        boolean any = false;
        for (Node node = embed.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Blocks.Option option
                    && !LAYOUT.contains(option.key().toLowerCase(Locale.ROOT))) {
                out.html(any ? "" : "<table class=\"embed-options\">\n<tbody>\n");
                out.html("<tr>\n<th>" + Escape.html(option.key()) + "</th>\n<td>");
                inlines.children(option);
                out.html("</td>\n</tr>\n");
                any = true;
            }
        }
        out.html(any ? "</tbody>\n</table>\n" : "");
    }
}
