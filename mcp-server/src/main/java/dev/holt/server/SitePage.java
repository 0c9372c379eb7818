package dev.holt.server;

import dev.holt.render.evaluation.LinkAddresses;
import dev.holt.render.evaluation.RelativeAddresses;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stands around the pages of an exported site, and the list of them.
 *
 * @param revision the commit that is exported
 * @param index the name of the list's file without its end; no page has it
 */
record SitePage(Revision revision, PageName index) {
    static final String SUFFIX = ".html";
    static final String STYLE = "_holt/style.css";

    private static final LinkAddresses ADDRESSES = new RelativeAddresses(SUFFIX);

    /** The site of these pages. */
    static SitePage of(Revision revision, List<PageName> pages) {
        boolean taken = pages.stream().anyMatch(page -> page.value().equalsIgnoreCase("index"));
        return new SitePage(revision, new PageName(taken ? "_index" : "index"));
    }

    /** A whole document around a rendered page. */
    String document(PageName page, String content) {
        String title = escaped(page.equals(index) ? "All pages" : page.value());
        return """
        <!DOCTYPE html>
        <html>
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%s</title>
        <link rel="stylesheet" href="%s">
        </head>
        <body>
        <nav><a href="%s">All pages</a> <span>%s</span></nav>
        <main>
        """
                        .formatted(title, up(page) + STYLE, address(page, index), title)
                + content
                + "</main>\n<footer>Revision %s</footer>\n</body>\n</html>\n"
                        .formatted(revision.abbreviated());
    }

    /** The list of all pages, by their folders. */
    String list(List<PageName> pages) {
        StringBuilder html = new StringBuilder("<h1>All pages</h1>\n");
        SortedMap<String, List<PageName>> folders = new TreeMap<>();
        for (PageName page : pages) {
            folders.computeIfAbsent(page.folder(), folder -> new ArrayList<>()).add(page);
        }
        folders.forEach((folder, inside) -> {
            html.append(folder.isEmpty() ? "" : "<h2>" + escaped(folder) + "</h2>\n");
            html.append("<ul>\n");
            inside.forEach(page -> html.append(entry(page)));
            html.append("</ul>\n");
        });
        return document(index, html.toString());
    }

    private String entry(PageName page) {
        return "<li><a href=\"%s\">%s</a></li>\n"
                .formatted(address(index, page), escaped(page.leaf()));
    }

    private static String address(PageName from, PageName to) {
        return escaped(ADDRESSES.page(from, to, Optional.empty()));
    }

    /** The way from a page's folder to the root. */
    private static String up(PageName page) {
        long depth = page.value().chars().filter(c -> c == '/').count();
        return "../".repeat((int) depth);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
