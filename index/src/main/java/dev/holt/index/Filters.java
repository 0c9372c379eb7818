package dev.holt.index;

import dev.holt.wiki.PageName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The queries that narrow a search or a listing without a say in its order. */
final class Filters {
    private Filters() {}

    /** Queries that all must match: one for each part of the filter that is used. */
    static List<Query> of(PageFilter filter) {
        List<Query> filters = new ArrayList<>();
        if (!filter.prefix().isEmpty()) {
            filters.add(new PrefixQuery(new Term(Fields.PAGE, filter.prefix())));
        }
        filter.tag()
                .map(tag -> new TermQuery(new Term(Fields.TAG, Fields.tag(tag))))
                .ifPresent(filters::add);
        filter.property()
                .map(property -> PropertyCondition.parse(property).query())
                .ifPresent(filters::add);
        return filters;
    }

    static Query within(Set<PageName> pages) {
        List<BytesRef> names = pages.stream().map(p -> new BytesRef(p.value())).toList();
        return new TermInSetQuery(Fields.PAGE, names);
    }
}
