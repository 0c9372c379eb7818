package dev.holt.tools.operation;

import dev.holt.index.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a wiki says about a question, in passages that each name their place.
 *
 * <p>The page with the best passage comes first. The passages of one page stand together in the
 * page's order, so that it can be read from the top.
 *
 * @param found the search that the passages come from: whether words were given up or corrected
 * @param passages what was taken
 * @param leftOut the places that would have come next, best first
 * @param repeated how many sections were passed over because their text was there already
 */
public record GatheredContext(
        SearchResult found, List<Passage> passages, List<Citation> leftOut, int repeated) {
    /** The most characters of each of the two remarks, on what was searched and what is left. */
    static final int MAX_REMARK = 300;

    public GatheredContext {
        passages = List.copyOf(passages);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * The context as text, in blocks to be shown below each other: a remark on the search where it
     * had to give something up, for each passage its heading and its text, and a remark on what was
     * left out. Joined by line ends they have at most as many characters as were allowed.
     */
    public List<String> blocks() {
        List<String> blocks = new ArrayList<>();
        add(blocks, searchRemark(found));
        for (Passage passage : passages) {
            blocks.add(passage.heading());
            add(blocks, passage.text());
        }
        add(blocks, restRemark());
        return blocks;
    }

    private static void add(List<String> blocks, String text) {
        if (!text.isEmpty()) {
            blocks.add(text);
        }
    }

    /** What was done to the question to find anything; empty when it was taken as it is. */
    static String searchRemark(SearchResult found) {
        List<String> remarks = new ArrayList<>();
        found.part().map(GatheredContext::partRemark).ifPresent(remarks::add);
        if (found.timedOut()) {
            remarks.add("The time ran out: better passages may be missing");
        }
        if (!found.corrections().isEmpty()) {
            remarks.add("Read as another word: " + pairs(found.corrections()));
        }
        if (!found.droppedWords().isEmpty()) {
            remarks.add(
                    (found.relaxed() ? "No section has every word; the best lacks: " : "Not used: ")
                            + String.join(", ", found.droppedWords()));
        }
        return remarks.isEmpty() ? "" : bracketed(String.join(". ", remarks));
    }

    /** How much of the wiki was searched, and how to search all of it. */
    public static String partRemark(SearchResult.Part part) {
        return String.format(
                Locale.ROOT,
                "Partial: %,d of %,d pages are indexed. Ask again, or send wait=true, for all",
                part.indexed(),
                part.of());
    }

    private static String pairs(Map<String, String> corrections) {
        return corrections.entrySet().stream()
                .map(each -> each.getKey() + " as " + each.getValue())
                .collect(Collectors.joining(", "));
    }

    /** What there would be more; empty when this is everything. */
    private String restRemark() {
        List<String> remarks = new ArrayList<>();
        if (!leftOut.isEmpty()) {
            remarks.add("Left out for room: " + leftOutNames());
        }
        if (!leftOut.isEmpty() || passages.stream().anyMatch(Passage::cut)) {
            remarks.add("For the rest send a larger max_chars, or a place to read_page as page");
        }
        if (found.total() > passages.size() + leftOut.size() + repeated) {
            remarks.add(
                    String.format(
                            Locale.ROOT,
                            "search lists all %s%,d matching sections",
                            found.totalExact() ? "" : "of at least ",
                            found.total()));
        }
        return remarks.isEmpty() ? "" : bracketed(String.join(". ", remarks));
    }

    private String leftOutNames() {
        StringBuilder names = new StringBuilder();
        int named = 0;
        for (Citation each : leftOut) {
            String name = (named > 0 ? ", " : "") + each;
            if (names.length() + name.length() > MAX_REMARK / 3) {
                break;
            }
            names.append(name);
            named++;
        }
        if (named < leftOut.size()) {
            names.append(named > 0 ? " and " : "")
                    .append(String.format(Locale.ROOT, "%,d", leftOut.size() - named))
                    .append(" more");
        }
        return names.toString();
    }

    private static String bracketed(String remark) {
        int room = MAX_REMARK - 2;
        if (remark.length() <= room) {
            return "[" + remark + "]";
        }
        int end = Character.isHighSurrogate(remark.charAt(room - 2)) ? room - 2 : room - 1;
        return "[" + remark.substring(0, end) + "…]";
    }
}
