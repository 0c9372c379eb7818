package dev.holt.wiki;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** Counts one text in versions of pages. Of overlapping places the first one counts. */
final class TextCount {
    private static final int COUNTS_KEPT = 4_096;

    private final HistoryReader reader;
    private final boolean ignoreCase;
    private final String text;
    private final Map<String, Integer> counts =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
                    return size() > COUNTS_KEPT;
                }
            };

    TextCount(HistoryReader reader, TextQuery query) {
        this.reader = reader;
        this.ignoreCase = query.ignoreCase();
        this.text = ignoreCase ? small(query.text()) : query.text();
    }

    /** A line that has the text. */
    record Line(int number, String text) {}

    /** How often the text stands in a version; never in one that is too large to be read. */
    int in(String blob) throws IOException {
        if (blob.isEmpty()) {
            return 0;
        }
        Integer known = counts.get(blob);
        if (known == null) {
            known = count(content(blob));
            counts.put(blob, known);
        }
        return known;
    }

    /** The first line with the text that another version lacks, or else the first with it. */
    Line line(String blob, String other) throws IOException {
        List<String> lines = content(blob).lines().toList();
        Set<String> others =
                new HashSet<>(other.isEmpty() ? List.of() : content(other).lines().toList());
        int first = -1;
        String firstLine = text.lines().findFirst().orElse("");
        for (int i = 0; i < lines.size(); i++) {
            if (comparable(lines.get(i)).contains(firstLine)) {
                if (!others.contains(lines.get(i))) {
                    return new Line(i + 1, lines.get(i));
                }
                first = first < 0 ? i : first;
            }
        }
        return first < 0 ? new Line(1, "") : new Line(first + 1, lines.get(first));
    }

    private int count(String content) {
        String searched = comparable(content);
        int count = 0;
        for (int at = searched.indexOf(text); at >= 0; ) {
            count++;
            at = searched.indexOf(text, at + text.length());
        }
        return count;
    }

    private String content(String blob) throws IOException {
        try {
            return new String(reader.blob(ObjectId.fromString(blob)), StandardCharsets.UTF_8);
        } catch (WikiException.TooLarge e) {
            return "";
        }
    }

    private String comparable(String content) {
        return ignoreCase ? small(content) : content;
    }

    /** Each letter by itself, so that parts of the text stay parts. */
    private static String small(String text) {
        StringBuilder small = new StringBuilder(text.length());
        text.codePoints()
                .map(letter -> Character.toLowerCase(Character.toUpperCase(letter)))
                .forEach(small::appendCodePoint);
        return small.toString();
    }
}
