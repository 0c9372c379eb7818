package dev.holt.render.html;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Raw HTML through the allow-list of {@link TagPolicy}.
 *
 * <p>It is taken apart into tags and text. A tag is written only as the allow-list gives it back,
 * closing tags only as {@link HtmlOutput} has something to close, and everything else as escaped
 * text; so nothing that is not understood gets through, and no tag reaches beyond its block.
 * Comments, declarations and processing instructions are left out, scripts and styles with their
 * content.
 */
final class SanitisedHtml implements RawHtml {
    /** The longest tag, in UTF-16 units; what is longer is text. */
    static final int MAX_TAG = 2_000;

    private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "source", "wbr");

    /** Elements whose content is no text for readers, or no HTML. */
    private static final Set<String> WITH_CONTENT =
            Set.of(
                    "script",
                    "style",
                    "textarea",
                    "title",
                    "xmp",
                    "iframe",
                    "noembed",
                    "noframes",
                    "noscript",
                    "plaintext",
                    "template",
                    "svg",
                    "math",
                    "object",
                    "select");

    @Override
    public void write(String html, HtmlOutput out) {
        int i = 0;
        while (i < html.length()) {
            int open = html.indexOf('<', i);
            if (open < 0) {
                out.html(Escape.rawText(html.substring(i)));
                return;
            }
            out.html(Escape.rawText(html.substring(i, open)));
            i = markup(html, open, out);
        }
    }

    /** Writes what starts at {@code open}, and answers where it ends. */
    private static int markup(String html, int open, HtmlOutput out) {
        if (html.startsWith("<!--", open)) {
            return after(html, "-->", open + 2);
        }
        if (html.startsWith("<![CDATA[", open)) {
            return after(html, "]]>", open);
        }
        if (html.startsWith("<!", open) || html.startsWith("<?", open)) {
            return after(html, ">", open);
        }
        int end = tagEnd(html, open);
        if (end < 0) {
            out.html("&lt;");
            return open + 1;
        }
        return html.charAt(open + 1) == '/'
                ? closeTag(html, open, out)
                : openTag(html.substring(open, end), html, end, out);
    }

    private static int after(String html, String end, int from) {
        int at = html.indexOf(end, from);
        return at < 0 ? html.length() : at + end.length();
    }

    private static int closeTag(String html, int open, HtmlOutput out) {
        String name = name(html, open + 2);
        if (!VOID.contains(name)) {
            out.closeTag(name);
        }
        return after(html, ">", open);
    }

    private static int openTag(String tag, String html, int end, HtmlOutput out) {
        String name = name(tag, 1);
        if (WITH_CONTENT.contains(name)) {
            return afterElement(html, name, end);
        }
        Optional<String> clean = TagPolicy.clean(tag);
        if (clean.isPresent()) {
            if (VOID.contains(name)) {
                out.html(clean.get());
            } else {
                out.openTag(name, clean.get());
            }
        }
        return end;
    }

    /**
     * Where the element ends whose start tag ends at {@code from}: the end of the text if it does
     * not.
     */
    private static int afterElement(String html, String name, int from) {
        String close = "</" + name;
        for (int i = html.indexOf("</", from); i >= 0; i = html.indexOf("</", i + 2)) {
            if (html.regionMatches(true, i, close, 0, close.length())) {
                return after(html, ">", i);
            }
        }
        return html.length();
    }

    private static String name(String html, int start) {
        int end = start;
        while (end < html.length() && isNamePart(html.charAt(end))) {
            end++;
        }
        return html.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isNamePart(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || c == '-');
    }

    /** The offset after the tag that starts at {@code open}, or -1 if there is no whole tag. */
    private static int tagEnd(String html, int open) {
        int first = html.startsWith("/", open + 1) ? open + 2 : open + 1;
        if (first >= html.length() || !isLetter(html.charAt(first))) {
            return -1;
        }
        int limit = Math.min(html.length(), open + MAX_TAG);
        char quote = '\0';
        for (int i = first; i < limit; i++) {
            char c = html.charAt(i);
            if (quote != '\0') {
                quote = c == quote ? '\0' : quote;
            } else if (c == '>') {
                return i + 1;
            } else if (c == '<') {
                return -1;
            } else if ((c == '"' || c == '\'') && followsEquals(html, i)) {
                quote = c;
            }
        }
        return -1;
    }

    private static boolean followsEquals(String html, int quote) {
        int i = quote - 1;
        while (i > 0 && Character.isWhitespace(html.charAt(i))) {
            i--;
        }
        return html.charAt(i) == '=';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
