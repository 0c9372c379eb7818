package dev.holt.render;

/** The text between the tags of an HTML block, for search; comments are left out. */
public final class HtmlText {
    private HtmlText() {}

    public static String of(String html) {
        StringBuilder shown = new StringBuilder();
        int i = 0;
        while (i < html.length()) {
            int open = html.indexOf('<', i);
            if (open < 0) {
                shown.append(html, i, html.length());
                break;
            }
            shown.append(html, i, open).append(' ');
            boolean comment = html.startsWith("<!--", open);
            int close = comment ? html.indexOf("-->", open + 4) : html.indexOf('>', open);
            i = close < 0 ? html.length() : close + (comment ? 3 : 1);
        }
        return shown.toString();
    }
}
