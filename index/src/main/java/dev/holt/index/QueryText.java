package dev.holt.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person or an agent typed, taken apart: what must be found, and what must not.
 *
 * <p>Every text is a query. Operators count only where they can mean something: {@code OR} between
 * two terms, {@code NOT} or {@code -} before one when another is asked for; elsewhere they are part
 * of what is searched. {@link QueryScan} says how the text is cut into terms.
 *
 * @param wanted each is to be found; the terms of one are alternatives
 * @param unwanted none of these is to be found
 * @param beyond the words after the limit
 */
record QueryText(List<Clause> wanted, List<Term> unwanted, List<String> beyond) {
    QueryText {
        wanted = List.copyOf(wanted);
        unwanted = List.copyOf(unwanted);
        beyond = List.copyOf(beyond);
    }

    /**
     * One thing that is asked for.
     *
     * @param anyOf alternatives, at least one
     */
    record Clause(List<Term> anyOf) {
        /** Whether its words are wanted next to each other. */
        boolean isPhrase() {
            return anyOf.stream().allMatch(term -> term.kind() == Kind.PHRASE);
        }

        String shown() {
            return anyOf.stream().map(Term::shown).collect(Collectors.joining(" OR "));
        }
    }

    /**
     * A word or a phrase.
     *
     * @param field what stood before the colon; empty when there was none. Whether it names a field
     *     depends on the wiki
     * @param text without quotes and operators
     * @param kind how it is to be found
     */
    record Term(String field, String text, Kind kind) {
        Term(String text, Kind kind) {
            this("", text, kind);
        }

        String shown() {
            return field.isEmpty() ? text : field + ":" + text;
        }

        /** The same where the part before the colon is no field: all of it is searched. */
        Term withoutField() {
            return new Term(shown(), kind);
        }
    }

    /** How a term is to be found. */
    enum Kind {
        /** As a word in any of its forms. */
        WORD,
        /** As the start of a word. */
        PREFIX,
        /** As words next to each other. */
        PHRASE
    }

    /** Takes {@code text} apart; terms after the first {@code maxTerms} are left out. */
    static QueryText of(String text, int maxTerms) {
        List<QueryScan.Written> written = withNot(QueryScan.of(text));
        List<String> beyond = written.stream().skip(maxTerms).map(w -> w.term().shown()).toList();
        List<QueryScan.Written> kept = written.subList(0, Math.min(maxTerms, written.size()));
        boolean allMinus = kept.stream().allMatch(QueryScan.Written::minus);
        List<Clause> wanted = new ArrayList<>();
        List<Term> unwanted = new ArrayList<>();
        boolean join = false;
        for (int i = 0; i < kept.size(); i++) {
            QueryScan.Written each = kept.get(i);
            boolean between = i > 0 && i + 1 < kept.size();
            if (each.minus() && !allMinus) {
                unwanted.add(each.term());
                join = false;
            } else if (between && each.isWord("OR") && !wanted.isEmpty()) {
                join = true;
            } else if (between && each.isWord("AND")) {
                join = false;
            } else {
                add(wanted, each.term(), join);
                join = false;
            }
        }
        return new QueryText(wanted, unwanted, beyond);
    }

    /** Makes {@code NOT x} what {@code -"x"} is, where there is anything else to be found. */
    private static List<QueryScan.Written> withNot(List<QueryScan.Written> written) {
        List<QueryScan.Written> terms = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            QueryScan.Written each = written.get(i);
            boolean besideAnother = written.size() > 2 && i + 1 < written.size();
            if (besideAnother && each.isWord("NOT")) {
                terms.add(new QueryScan.Written(written.get(i + 1).term(), true));
                i++;
            } else {
                terms.add(each);
            }
        }
        return terms;
    }

    private static void add(List<Clause> wanted, Term term, boolean join) {
        List<Term> alternatives = new ArrayList<>();
        if (join) {
            alternatives.addAll(wanted.removeLast().anyOf());
        }
        alternatives.add(term);
        wanted.add(new Clause(List.copyOf(alternatives)));
    }
}
