package dev.holt.index;

import dev.holt.render.PageLink;
import dev.holt.wiki.PageName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Reads what the page documents of a view say, without their pages' text. */
final class PageReading {
    private final ExactSearcher searcher;

    PageReading(ExactSearcher searcher) {
        this.searcher = searcher;
    }

    /** A stored value of a page, as it is come upon. */
    @FunctionalInterface
    interface Visitor {
        void visit(PageName page, BytesRef value) throws IOException;
    }

    /** How many documents of a kind there are. */
    int count(String kind) throws IOException {
        return searcher.count(new TermQuery(new Term(Fields.KIND, kind)));
    }

    /** The summaries of the pages that pass the filter, sorted by name. */
    List<PageSummary> summaries(PageFilter filter) throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(term(Fields.KIND, Fields.PAGE_KIND), BooleanClause.Occur.FILTER);
        Filters.of(filter).forEach(each -> query.add(each, BooleanClause.Occur.FILTER));
        List<PageSummary> summaries = new ArrayList<>();
        each(
                query.build(),
                Fields.SUMMARY,
                (page, value) -> summaries.add(PageRecords.summary(page, value)));
        summaries.sort(Comparator.comparing(PageSummary::page));
        return summaries;
    }

    /** Visits the links of the pages that have one whose target ends in one of these leaves. */
    void eachLinkingTo(Collection<String> leaves, Visitor visitor) throws IOException {
        List<BytesRef> terms = leaves.stream().map(BytesRef::new).toList();
        each(new TermInSetQuery(Fields.LINK_LEAF, terms), Fields.LINKS, visitor);
    }

    /** A page's links within the wiki, in the order of its text. */
    List<PageLink> links(PageName page) throws IOException {
        Optional<List<PageLink>> links = value(page, Fields.LINKS, PageRecords::links);
        return links.orElse(List.of());
    }

    /** A page's links to the world outside, in the order of its text. */
    List<PageLink> externalLinks(PageName page) throws IOException {
        Optional<List<PageLink>> links = value(page, Fields.EXTERNAL_LINKS, PageRecords::links);
        return links.orElse(List.of());
    }

    /** What an anchor of a link to the page may be. */
    List<String> anchors(PageName page) throws IOException {
        Optional<List<String>> anchors = value(page, Fields.ANCHORS, PageRecords::anchors);
        return anchors.orElse(List.of());
    }

    /** Visits the value that each page has in {@code field}, in no particular order. */
    void each(String field, Visitor visitor) throws IOException {
        each(term(Fields.KIND, Fields.PAGE_KIND), field, visitor);
    }

    private void each(Query query, String field, Visitor visitor) throws IOException {
        Weight weight =
                searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                eachOf(leaf.reader(), scorer.iterator(), field, visitor);
            }
        }
    }

    private static void eachOf(
            LeafReader leaf, DocIdSetIterator documents, String field, Visitor visitor)
            throws IOException {
        Bits live = leaf.getLiveDocs();
        SortedDocValues names = leaf.getSortedDocValues(Fields.PAGE);
        BinaryDocValues values = leaf.getBinaryDocValues(field);
        if (names == null || values == null) {
            return;
        }
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            boolean counts = live == null || live.get(document);
            if (counts && names.advanceExact(document) && values.advanceExact(document)) {
                String name = names.lookupOrd(names.ordValue()).utf8ToString();
                visitor.visit(new PageName(name), values.binaryValue());
            }
        }
    }

    private <T> Optional<T> value(PageName page, String field, Decoder<T> decoder)
            throws IOException {
        List<T> found = new ArrayList<>();
        each(
                term(Fields.PAGE_DOCUMENT, page.value()),
                field,
                (name, value) -> found.add(decoder.decode(value)));
        return found.stream().findFirst();
    }

    @FunctionalInterface
    private interface Decoder<T> {
        T decode(BytesRef value) throws IOException;
    }

    private static Query term(String field, String text) {
        return new TermQuery(new Term(field, text));
    }
}
