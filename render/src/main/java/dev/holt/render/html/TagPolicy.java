package dev.holt.render.html;

import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/** The allow-list of raw HTML: which tags, with which attributes, leading where. */
final class TagPolicy {
    /** Never a real host: relative addresses need some base to be judged. */
    private static final String BASE = "https://wiki.invalid/";

    private static final Set<String> LINK_ATTRIBUTES = Set.of("href", "cite");
    private static final Set<String> MEDIA_ATTRIBUTES = Set.of("src", "poster");

    private static final Cleaner CLEANER = new Cleaner(safelist());

    private TagPolicy() {}

    private static Safelist safelist() {
        return new Safelist()
                .addTags(
                        "a",
                        "abbr",
                        "address",
                        "article",
                        "aside",
                        "audio",
                        "b",
                        "bdi",
                        "bdo",
                        "big",
                        "blockquote",
                        "br",
                        "caption",
                        "center",
                        "cite",
                        "code",
                        "col",
                        "colgroup",
                        "dd",
                        "del",
                        "details",
                        "dfn",
                        "div",
                        "dl",
                        "dt",
                        "em",
                        "figcaption",
                        "figure",
                        "footer",
                        "h1",
                        "h2",
                        "h3",
                        "h4",
                        "h5",
                        "h6",
                        "header",
                        "hr",
                        "i",
                        "img",
                        "ins",
                        "kbd",
                        "li",
                        "mark",
                        "ol",
                        "p",
                        "picture",
                        "pre",
                        "q",
                        "rp",
                        "rt",
                        "ruby",
                        "s",
                        "samp",
                        "section",
                        "small",
                        "source",
                        "span",
                        "strike",
                        "strong",
                        "sub",
                        "summary",
                        "sup",
                        "table",
                        "tbody",
                        "td",
                        "tfoot",
                        "th",
                        "thead",
                        "time",
                        "tr",
                        "tt",
                        "u",
                        "ul",
                        "var",
                        "video",
                        "wbr")
                .addAttributes(":all", "class", "dir", "id", "lang", "title", "align")
                .addAttributes("a", "href", "name")
                .addAttributes("img", "src", "alt", "width", "height")
                .addAttributes("audio", "src", "controls", "loop", "muted")
                .addAttributes("video", "src", "poster", "controls", "loop", "muted")
                .addAttributes("video", "width", "height")
                .addAttributes("source", "src", "type", "media")
                .addAttributes("blockquote", "cite")
                .addAttributes("q", "cite")
                .addAttributes("del", "cite", "datetime")
                .addAttributes("ins", "cite", "datetime")
                .addAttributes("time", "datetime")
                .addAttributes("details", "open")
                .addAttributes("ol", "start", "type", "reversed")
                .addAttributes("ul", "type")
                .addAttributes("li", "value")
                .addAttributes("col", "span", "width")
                .addAttributes("colgroup", "span", "width")
                .addAttributes("table", "border", "cellpadding", "cellspacing", "width")
                .addAttributes("td", "colspan", "rowspan", "width", "valign", "headers")
                .addAttributes("th", "colspan", "rowspan", "width", "valign", "headers", "scope")
                .addProtocols("blockquote", "cite", "http", "https")
                .addProtocols("q", "cite", "http", "https")
                .addProtocols("img", "src", "http", "https")
                .preserveRelativeLinks(true);
    }

    /**
     * The start tag as it may stand in a page; nothing if its element is not allowed. Attributes
     * that are not allowed, and addresses that lead elsewhere, are left out.
     */
    static Optional<String> clean(String startTag) {
        Element written = parsed(startTag);
        if (written == null) {
            return Optional.empty();
        }
        Document shell = Document.createShell(BASE);
        shell.body().appendChild(written);
        Element allowed = CLEANER.clean(shell).body().firstElementChild();
        return allowed == null ? Optional.empty() : Optional.of(tag(allowed));
    }

    private static @Nullable Element parsed(String startTag) {
        Parser parser = Parser.xmlParser().settings(ParseSettings.htmlDefault);
        Element root = parser.parseInput(startTag, BASE);
        return root.firstElementChild();
    }

    private static String tag(Element element) {
        StringBuilder tag = new StringBuilder("<").append(element.normalName());
        for (Attribute attribute : element.attributes()) {
            address(attribute)
                    .ifPresent(value ->
                            tag.append(' ')
                                    .append(attribute.getKey())
                                    .append("=\"")
                                    .append(value)
                                    .append('"'));
        }
        return tag.append('>').toString();
    }

    /** The attribute's value, escaped; nothing if it is an address that is not allowed. */
    private static Optional<String> address(Attribute attribute) {
        String value = attribute.getValue();
        if (LINK_ATTRIBUTES.contains(attribute.getKey())) {
            return Addresses.link(value);
        }
        return MEDIA_ATTRIBUTES.contains(attribute.getKey())
                ? Addresses.image(value)
                : Optional.of(Escape.html(value));
    }
}
