package dev.holt.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermRangeQuery;

/**
 * What is asked of a property: that it is there, has a value, or lies in a range.
 *
 * <p>Numbers are compared as numbers and dates as dates; a date such as {@code 2026-05} stands for
 * the whole month. What is neither has no order.
 *
 * @param name the property
 * @param operator what stands between the name and the value
 * @param value what it is compared with; empty where nothing is
 */
record PropertyCondition(String name, Operator operator, String value) {
    private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<)\\s*(\\S.*)");
    private static final Pattern FROM_TO = Pattern.compile("(.*?)\\.\\.(.*)");

    /** How a property is compared. */
    enum Operator {
        EXISTS,
        EQUAL,
        LESS,
        AT_MOST,
        MORE,
        AT_LEAST,
        BETWEEN
    }

    /**
     * The condition written {@code name}, {@code name=value}, {@code name>=value} (or {@code >},
     * {@code <}, {@code <=}) or {@code name=from..to}.
     *
     * @throws SearchException {@code invalid_filter} when the value of a comparison is neither a
     *     number nor a date
     */
    static PropertyCondition parse(String text) {
        int at = 0;
        while (at < text.length() && "=<>".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        if (at == text.length()) {
            return new PropertyCondition(text.strip(), Operator.EXISTS, "");
        }
        boolean equals = text.charAt(at) == '=';
        PropertyCondition condition =
                of(text.substring(0, at).strip(), text.substring(equals ? at + 1 : at));
        if (condition.hasOrder() && condition.ranges().isEmpty()) {
            throw new SearchException(
                    "invalid_filter",
                    "The property filter '%s' compares with what is neither a number nor a date."
                                    .formatted(text)
                            + " Write name>=5, name<2026-05-31, name=1..5, name=value or name.");
        }
        return condition;
    }

    /** The condition that a value behind {@code name:} stands for; {@code *} is any value. */
    static PropertyCondition of(String name, String written) {
        String value = written.strip();
        if (value.equals("*")) {
            return new PropertyCondition(name, Operator.EXISTS, "");
        }
        Matcher compared = COMPARED.matcher(value);
        if (compared.matches()) {
            return new PropertyCondition(name, operator(compared.group(1)), compared.group(2));
        }
        PropertyCondition between = new PropertyCondition(name, Operator.BETWEEN, value);
        return between.ranges().isEmpty()
                ? new PropertyCondition(name, Operator.EQUAL, value)
                : between;
    }

    /** Documents of pages whose property is so; {@code from..to} also finds that very text. */
    Query query() {
        List<Query> ways = new ArrayList<>();
        switch (operator) {
            case EXISTS -> ways.add(term(name));
            case EQUAL, BETWEEN -> ways.add(term(name + "=" + value));
            case LESS, AT_MOST, MORE, AT_LEAST -> {}
        }
        ranges().forEach(range -> ways.add(range.query(name)));
        return ways.isEmpty()
                ? new MatchNoDocsQuery("a comparison with what has no order")
                : TermQueries.anyOf(ways);
    }

    private static Query term(String property) {
        return new TermQuery(new Term(Fields.PROPERTY, Fields.property(property)));
    }

    private boolean hasOrder() {
        return operator != Operator.EXISTS && operator != Operator.EQUAL;
    }

    /** A range of numbers or of moments, of which a bound may be missing. */
    private record Range(
            String field,
            Optional<Long> from,
            boolean withFrom,
            Optional<Long> to,
            boolean withTo) {
        Query query(String name) {
            return new TermRangeQuery(
                    field,
                    Fields.ordered(name, from.orElse(Long.MIN_VALUE)),
                    Fields.ordered(name, to.orElse(Long.MAX_VALUE)),
                    withFrom,
                    withTo);
        }
    }

    private List<Range> ranges() {
        List<Range> ranges = new ArrayList<>();
        switch (operator) {
            case EXISTS, EQUAL -> {}
            case BETWEEN -> addBetween(ranges);
            case LESS, AT_MOST, MORE, AT_LEAST -> {
                number(value).ifPresent(n -> ranges.add(open(Fields.PROPERTY_NUMBER, n, n)));
                DateSpan.parse(value)
                        .ifPresent(d -> ranges.add(open(Fields.PROPERTY_DATE, d.from(), d.to())));
            }
        }
        return ranges;
    }

    private Range open(String field, long first, long last) {
        Optional<Long> none = Optional.empty();
        return switch (operator) {
            case LESS -> new Range(field, none, true, Optional.of(first), false);
            case AT_MOST -> new Range(field, none, true, Optional.of(last), true);
            case MORE -> new Range(field, Optional.of(last), false, none, true);
            case AT_LEAST -> new Range(field, Optional.of(first), true, none, true);
            case EXISTS, EQUAL, BETWEEN ->
                    throw new IllegalStateException("not a comparison: " + operator);
        };
    }

    private void addBetween(List<Range> ranges) {
        Matcher bounds = FROM_TO.matcher(value);
        if (!bounds.matches() || value.equals("..")) {
            return;
        }
        String first = bounds.group(1).strip();
        String last = bounds.group(2).strip();
        Optional<Long> from = number(first);
        Optional<Long> to = number(last);
        if (fits(first, from.isPresent()) && fits(last, to.isPresent())) {
            ranges.add(new Range(Fields.PROPERTY_NUMBER, from, true, to, true));
        }
        Optional<DateSpan> start = DateSpan.parse(first);
        Optional<DateSpan> end = DateSpan.parse(last);
        if (fits(first, start.isPresent()) && fits(last, end.isPresent())) {
            ranges.add(
                    new Range(
                            Fields.PROPERTY_DATE,
                            start.map(DateSpan::from),
                            true,
                            end.map(DateSpan::to),
                            true));
        }
    }

    private static boolean fits(String bound, boolean understood) {
        return bound.isEmpty() || understood;
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Fields.order(Double.parseDouble(text)));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static Operator operator(String written) {
        return switch (written) {
            case ">=" -> Operator.AT_LEAST;
            case "<=" -> Operator.AT_MOST;
            case ">" -> Operator.MORE;
            default -> Operator.LESS;
        };
    }
}
