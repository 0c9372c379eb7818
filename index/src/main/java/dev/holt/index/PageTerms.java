package dev.holt.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * The tags and properties of a page as fields, which each of its sections has, so that sections can
 * be filtered by them.
 */
final class PageTerms {
    /** Terms are made of this many tags of a page at most, those above them counted. */
    static final int MAX_TAGS = 200;

    /** Terms of properties are this many at most; a property takes one, and each value of it. */
    static final int MAX_PROPERTY_TERMS = 200;

    private final List<Field> fields = new ArrayList<>();

    PageTerms(PageSummary summary) {
        tags(summary.tags()).stream()
                .limit(MAX_TAGS)
                .forEach(tag -> {
                    fields.add(new StringField(Fields.TAG, tag, Field.Store.NO));
                    fields.add(new SortedSetDocValuesField(Fields.TAG, new BytesRef(tag)));
                });
        Set<String> terms = new LinkedHashSet<>();
        summary.properties().forEach((name, value) -> addProperty(name, value, terms));
    }

    void addTo(Document document) {
        fields.forEach(document::add);
    }

    /** Each tag and the tags above it. */
    private static Set<String> tags(List<String> written) {
        Set<String> tags = new LinkedHashSet<>();
        for (String each : written) {
            String tag = Fields.tag(each);
            for (int end = tag.length(); end > 0; end = tag.lastIndexOf('/', end - 1)) {
                tags.add(tag.substring(0, end));
            }
        }
        return tags;
    }

    private void addProperty(String name, Object value, Set<String> terms) {
        add(Fields.property(name), terms);
        for (Object each : value instanceof List<?> list ? list : List.of(value)) {
            if (add(Fields.property(name + "=" + each), terms)) {
                addOrdered(name, each);
            }
        }
    }

    private boolean add(String term, Set<String> terms) {
        boolean isNew = terms.size() < MAX_PROPERTY_TERMS && terms.add(term);
        if (isNew) {
            fields.add(new StringField(Fields.PROPERTY, term, Field.Store.NO));
        }
        return isNew;
    }

    private void addOrdered(String name, Object value) {
        if (value instanceof Number number) {
            long order = Fields.order(number.doubleValue());
            add(Fields.PROPERTY_NUMBER, Fields.ordered(name, order));
        } else if (value instanceof String text) {
            DateSpan.parse(text)
                    .ifPresent(
                            span -> add(Fields.PROPERTY_DATE, Fields.ordered(name, span.from())));
        }
    }

    private void add(String field, BytesRef term) {
        fields.add(new StringField(field, term, Field.Store.NO));
    }
}
