package dev.holt.index;

import dev.holt.wiki.PageName;
import java.util.List;
import java.util.Optional;
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

    /** Pages whose name starts with {@code prefix}; nothing to filter when that is empty. */
    static Optional<Query> prefix(String prefix) {
        return prefix.isEmpty()
                ? Optional.empty()
                : Optional.of(new PrefixQuery(new Term(Fields.PAGE, prefix)));
    }

    static Query tag(String tag) {
        return new TermQuery(new Term(Fields.TAG, Fields.tag(tag)));
    }

    static Query within(Set<PageName> pages) {
        List<BytesRef> names = pages.stream().map(p -> new BytesRef(p.value())).toList();
        return new TermInSetQuery(Fields.PAGE, names);
    }
}
