package dev.holt.bench.relevance;

import dev.holt.bench.search.FastImport;
import dev.holt.index.SearchHit;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The pages of tldr joined into long ones: all commands of a platform that begin with the same
 * letter are the sections of one handbook, so that the answer to a question is a section.
 *
 * @param pages for each handbook the pages that it is made of, by their headings
 */
record Handbooks(Map<PageName, Map<String, PageName>> pages) {
    private static final Pattern TITLE = Pattern.compile("\\A# .*\\R+");
    private static final String HEADING_BETWEEN = " > ";

    /** Writes them into an empty bare repository, in one commit. */
    static Handbooks write(Snapshot from, Path repository) throws IOException {
        Map<PageName, Map<String, PageName>> pages = new TreeMap<>();
        from.pages()
                .forEach(entry ->
                        pages.computeIfAbsent(handbook(entry.name()), _ -> new TreeMap<>())
                                .put(entry.name().leaf(), entry.name()));
        try (FastImport stream = FastImport.start(repository)) {
            stream.commit("main", "");
            for (Map.Entry<PageName, Map<String, PageName>> handbook : pages.entrySet()) {
                StringBuilder text = new StringBuilder("# Commands\n");
                handbook.getValue()
                        .forEach((command, page) ->
                                text.append("\n## ")
                                        .append(command)
                                        .append("\n\n")
                                        .append(body(from, page)));
                stream.file(handbook.getKey().path(), text.toString());
            }
        }
        return new Handbooks(pages);
    }

    /** The page that the section of a hit was made of. */
    Optional<PageName> page(SearchHit hit) {
        String address = hit.section().orElse("");
        int last = address.lastIndexOf(HEADING_BETWEEN);
        String heading = last < 0 ? address : address.substring(last + HEADING_BETWEEN.length());
        return Optional.ofNullable(pages.getOrDefault(hit.page(), Map.of()).get(heading));
    }

    private static PageName handbook(PageName page) {
        String letter = page.leaf().substring(0, 1).toLowerCase(Locale.ROOT);
        String folder = page.value().substring(0, page.value().length() - page.leaf().length());
        return new PageName("handbooks/" + folder + "commands-" + letter);
    }

    private static String body(Snapshot from, PageName page) {
        String text = from.findPage(page).orElseThrow().lenientText();
        return TITLE.matcher(text).replaceFirst("");
    }
}
