package dev.holt.wiki;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code Key: value} lines at the end of a commit message, as {@code git interpret-trailers}
 * finds them: they are the last paragraph, never the first; every line is a trailer or, indented,
 * goes on with the one before; or at least a quarter are and one is of git's own making.
 */
final class Trailers {
    private static final Pattern TRAILER = Pattern.compile("([A-Za-z0-9-]+)[ \t]*:[ \t]*(.*)");
    private static final Pattern OF_GIT =
            Pattern.compile("Signed-off-by: .*|\\(cherry picked from commit .*");

    private Trailers() {}

    /**
     * The trailers of a full commit message, in their order.
     *
     * @return an unmodifiable map; values of a repeated key are joined with {@code ", "}
     */
    static Map<String, String> parse(String message) {
        List<String> lines = message.stripTrailing().lines().toList();
        int start = lines.size();
        while (start > 0 && !lines.get(start - 1).isBlank()) {
            start--;
        }
        List<String> paragraph = lines.subList(start, lines.size());
        if (start == 0 || !isTrailerBlock(paragraph)) {
            return Map.of();
        }
        return Collections.unmodifiableMap(read(paragraph));
    }

    private static boolean isTrailerBlock(List<String> paragraph) {
        int trailers = 0;
        int others = 0;
        boolean ofGit = false;
        for (String line : paragraph) {
            boolean git = OF_GIT.matcher(line).matches();
            ofGit |= git;
            if (git || TRAILER.matcher(line).matches()) {
                trailers++;
            } else if (!isContinuation(line) || trailers + others == 0) {
                others++;
            }
        }
        return trailers > 0 && (others == 0 || (ofGit && trailers * 3 >= others));
    }

    private static Map<String, String> read(List<String> paragraph) {
        Map<String, String> found = new LinkedHashMap<>();
        String key = "";
        for (String line : paragraph) {
            Matcher trailer = TRAILER.matcher(line);
            if (trailer.matches()) {
                key = trailer.group(1);
                found.merge(key, trailer.group(2).strip(), (first, more) -> first + ", " + more);
            } else if (!key.isEmpty() && isContinuation(line)) {
                found.computeIfPresent(key, (same, value) -> value + " " + line.strip());
            } else {
                key = "";
            }
        }
        return found;
    }

    private static boolean isContinuation(String line) {
        return !line.isEmpty() && Character.isWhitespace(line.charAt(0));
    }
}
