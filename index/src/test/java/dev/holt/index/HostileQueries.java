package dev.holt.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts that somebody sends who wants a search to fail, or to take for ever. */
public final class HostileQueries {
    private static final List<String> UNITS =
            List.of(
                    "(",
                    ")",
                    "((a",
                    "\"",
                    "\"a",
                    "\"a \" ",
                    "-",
                    "- ",
                    "-a ",
                    "--",
                    "--a ",
                    "*",
                    "a*",
                    "ab* ",
                    "*a ",
                    ":",
                    "::",
                    "title:",
                    "title:a ",
                    "tag:x* ",
                    "state:open ",
                    "path:a/",
                    "NOT ",
                    "NOT a ",
                    "OR ",
                    "a OR ",
                    "AND ",
                    "a ",
                    "a-",
                    "a.",
                    "a_b",
                    "aB",
                    "a/b/",
                    "=",
                    "rank:>",
                    "..",
                    "x",
                    "word",
                    "\\",
                    "^",
                    "~2",
                    "[a TO b] ",
                    "東",
                    "東 ",
                    "한국",
                    "e\u0301",
                    "\u0301",
                    "\ud83d\ude00",
                    "\ud800",
                    "\udc00 ",
                    "\udc00\ud800",
                    "\u0000",
                    "\u0001 ",
                    "\u001b[31m",
                    "\u007f",
                    "\u202e",
                    "\ufeff",
                    "\uffff",
                    "\r\n",
                    "\t",
                    "\u00a0",
                    "\u2028",
                    "1e999 ",
                    "İ",
                    "ﬀ ",
                    "'s ");

    private HostileQueries() {}

    /** Each of the units again and again, and mixtures of them, of so many characters. */
    public static Stream<String> of(int chars, int mixtures, Random random) {
        List<String> queries = new ArrayList<>();
        for (String unit : UNITS) {
            queries.add(cut(unit.repeat(chars / unit.length() + 1), chars));
        }
        for (int i = 0; i < mixtures; i++) {
            queries.add(mixture(chars, random));
        }
        return queries.stream();
    }

    private static String mixture(int chars, Random random) {
        StringBuilder text = new StringBuilder();
        while (text.length() < chars) {
            text.append(UNITS.get(random.nextInt(UNITS.size())).repeat(1 + random.nextInt(9)));
        }
        return cut(text.toString(), chars);
    }

    /** May leave half of a surrogate pair at the end. */
    private static String cut(String text, int chars) {
        return text.substring(0, chars);
    }
}
