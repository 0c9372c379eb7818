package dev.holt.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person or an agent typed, taken apart: what must be found, and what must not.
 *
 * <p>Every text is a query. Operators count only where they can mean something: {@code OR} between
 * two terms, {@code -} before a word when another word is asked for; elsewhere they are part of
 * what is searched.
 *
 * @param wanted each is to be found; the terms of one are alternatives
 * @param unwanted none of these is to be found
 * @param beyond the words after the limit
 */
record QueryText(List<Clause> wanted, List<Term> unwanted, List<String> beyond) {
    /**
     * One thing that is asked for.
     *
     * @param anyOf alternatives, at least one
     */
    record Clause(List<Term> anyOf) {
        String shown() {
            return anyOf.stream().map(Term::text).collect(Collectors.joining(" OR "));
        }
    }

    /**
     * A word or a phrase.
     *
     * @param text without quotes and operators
     * @param kind how it is to be found
     */
    record Term(String text, Kind kind) {}

    /** How a term is to be found. */
    enum Kind {
        /** As a word in any of its forms. */
        WORD,
        /** As the start of a word. */
        PREFIX,
        /** As words next to each other. */
        PHRASE
    }

    /** A term as it is written, with whether it has {@code -} before it. */
    private record Written(Term term, boolean minus) {}

    private static final int MIN_PREFIX = 2;
    private static final String QUOTES = "\"\u201c\u201d\u201e\u201f";

    /** Takes {@code text} apart; terms after the first {@code maxTerms} are left out. */
    static QueryText of(String text, int maxTerms) {
        List<Written> written = written(text);
        List<String> beyond = written.stream().skip(maxTerms).map(w -> w.term().text()).toList();
        List<Written> kept = written.subList(0, Math.min(maxTerms, written.size()));
        boolean allMinus = kept.stream().allMatch(Written::minus);
        List<Clause> wanted = new ArrayList<>();
        List<Term> unwanted = new ArrayList<>();
        boolean join = false;
        for (int i = 0; i < kept.size(); i++) {
            Written each = kept.get(i);
            boolean between = i > 0 && i + 1 < kept.size();
            if (each.minus() && !allMinus) {
                unwanted.add(each.term());
                join = false;
            } else if (between && isWord(each, "OR") && !wanted.isEmpty()) {
                join = true;
            } else if (between && isWord(each, "AND")) {
                join = false;
            } else {
                add(wanted, each.term(), join);
                join = false;
            }
        }
        return new QueryText(wanted, unwanted, beyond);
    }

    private static void add(List<Clause> wanted, Term term, boolean join) {
        List<Term> alternatives = new ArrayList<>();
        if (join) {
            alternatives.addAll(wanted.removeLast().anyOf());
        }
        alternatives.add(term);
        wanted.add(new Clause(List.copyOf(alternatives)));
    }

    private static boolean isWord(Written written, String operator) {
        return written.term().equals(new Term(operator, Kind.WORD)) && !written.minus();
    }

    private static List<Written> written(String text) {
        List<Written> terms = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (isSpace(text, at)) {
                at++;
                continue;
            }
            boolean minus = isMinus(text, at);
            int start = minus ? at + 1 : at;
            int end;
            if (isQuote(text, start)) {
                end = endOfPhrase(text, start + 1);
                addTerm(terms, new Term(text.substring(start + 1, end), Kind.PHRASE), minus);
                end++;
            } else {
                end = endOfWord(text, start);
                addTerm(terms, word(text.substring(start, end)), minus);
            }
            at = end;
        }
        return terms;
    }

    private static void addTerm(List<Written> terms, Term term, boolean minus) {
        if (!term.text().isBlank()) {
            terms.add(new Written(term, minus));
        }
    }

    private static Term word(String written) {
        boolean prefix = written.endsWith("*") && written.length() > MIN_PREFIX;
        return prefix
                ? new Term(written.substring(0, written.length() - 1), Kind.PREFIX)
                : new Term(written, Kind.WORD);
    }

    /** A single {@code -} right before a word or a phrase; {@code --flag} is a word. */
    private static boolean isMinus(String text, int at) {
        return text.charAt(at) == '-'
                && at + 1 < text.length()
                && !isSpace(text, at + 1)
                && text.charAt(at + 1) != '-';
    }

    private static boolean isSpace(String text, int at) {
        return Character.isWhitespace(text.charAt(at)) || Character.isSpaceChar(text.charAt(at));
    }

    private static boolean isQuote(String text, int at) {
        return at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0;
    }

    private static int endOfPhrase(String text, int from) {
        int end = from;
        while (end < text.length() && !isQuote(text, end)) {
            end++;
        }
        return end;
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && !isSpace(text, end) && !isQuote(text, end)) {
            end++;
        }
        return end;
    }
}
