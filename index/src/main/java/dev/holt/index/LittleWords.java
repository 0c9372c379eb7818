package dev.holt.index;

import java.util.Locale;
import java.util.Set;

/** The English words that say little of what a question is about. */
final class LittleWords {
    private static final Set<String> LITTLE =
            Set.of(
                    "a", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can",
                    "could", "did", "do", "does", "for", "from", "had", "has", "have", "how", "i",
                    "if", "in", "into", "is", "it", "its", "me", "my", "no", "not", "of", "on",
                    "or", "our", "should", "so", "some", "such", "that", "the", "their", "them",
                    "then", "there", "these", "they", "this", "to", "us", "was", "we", "were",
                    "what", "when", "where", "which", "who", "why", "will", "with", "would", "you",
                    "your");

    private LittleWords() {}

    /** Whether each of the clause's alternatives is such a word. */
    static boolean only(QueryText.Clause clause) {
        return clause.anyOf().stream()
                .allMatch(term ->
                        term.kind() == QueryText.Kind.WORD && LITTLE.contains(bare(term.shown())));
    }

    /** The word without the punctuation of a sentence around it. */
    private static String bare(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && !isWordCharacter(word.charAt(start))) {
            start++;
        }
        while (end > start && !isWordCharacter(word.charAt(end - 1))) {
            end--;
        }
        return word.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isWordCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '_';
    }
}
