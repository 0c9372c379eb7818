package dev.holt.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.util.Bits;

/**
 * A searcher whose scores depend on the live documents alone.
 *
 * <p>Lucene's statistics count deleted and masked documents too, so that the same pages would rank
 * differently before and after a merge, or in an index that was built anew. Here a term's frequency
 * is counted over the live documents wherever some are not, and the average length of a field is a
 * constant, which costs BM25 little: it only sets where a text starts to count as long.
 *
 * <p>A word is as common in a title or a heading as it is in texts. Counted in titles alone,
 * "print" would be a rare word, and a page called so would be the best answer to every question
 * with it.
 */
final class ExactSearcher extends IndexSearcher {
    private static final int USUAL_LENGTH = 6;
    private static final Set<String> NAMING = Set.of(Fields.TITLE, Fields.NAME, Fields.HEADING);
    private static final Map<String, Integer> USUAL_LENGTHS = Map.of(Fields.BODY, 80);

    private final Map<Term, Long> counted = new ConcurrentHashMap<>();
    private final Map<Term, TermStates> places = new ConcurrentHashMap<>();

    ExactSearcher(IndexReader reader) {
        super(reader);
        setQueryCache(null);
    }

    /** The same for one question, which stops collecting when {@code time} has passed. */
    ExactSearcher until(Duration time) {
        return until(time, System::nanoTime);
    }

    /**
     * The same by another clock.
     *
     * @param clock tells nanoseconds since any moment
     */
    ExactSearcher until(Duration time, LongSupplier clock) {
        ExactSearcher limited = new ExactSearcher(getIndexReader());
        long start = clock.getAsLong();
        limited.setTimeout(() -> clock.getAsLong() - start >= time.toNanos());
        return limited;
    }

    @Override
    public CollectionStatistics collectionStatistics(String field) {
        long documents = Math.max(1, getIndexReader().numDocs());
        long terms = documents * USUAL_LENGTHS.getOrDefault(field, USUAL_LENGTH);
        return new CollectionStatistics(field, documents, documents, terms, terms);
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
            throws IOException {
        // A term of no live document still needs a valid statistic; nothing is scored with it.
        long documents = Math.max(1, liveDocuments(term));
        if (NAMING.contains(term.field())) {
            documents = Math.max(documents, liveDocuments(new Term(Fields.BODY, term.bytes())));
        }
        return new TermStatistics(term.bytes(), documents, documents);
    }

    /**
     * The documents with a term. Where a term is in the index is looked up once per question, and
     * what no document has is no query to be prepared in each of its parts.
     */
    Query documentsWith(Term term) {
        TermStates states = places.computeIfAbsent(term, this::placesOf);
        return states.docFreq() == 0 ? MatchNoDocsQuery.INSTANCE : new TermQuery(term, states);
    }

    private TermStates placesOf(Term term) {
        try {
            return TermStates.build(this, term, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many live documents have the term. */
    long liveDocuments(Term term) throws IOException {
        Long known = counted.get(term);
        if (known != null) {
            return known;
        }
        TermStates found = places.get(term);
        if (found != null && !getIndexReader().hasDeletions()) {
            return found.docFreq();
        }
        long documents = 0;
        for (LeafReaderContext leaf : getLeafContexts()) {
            documents += documentsWith(term, leaf.reader());
        }
        counted.put(term, documents);
        return documents;
    }

    private static long documentsWith(Term term, LeafReader leaf) throws IOException {
        Terms terms = leaf.terms(term.field());
        if (terms == null) {
            return 0;
        }
        TermsEnum each = terms.iterator();
        if (!each.seekExact(term.bytes())) {
            return 0;
        }
        Bits live = leaf.getLiveDocs();
        if (live == null) {
            return each.docFreq();
        }
        long count = 0;
        PostingsEnum documents = each.postings(null, PostingsEnum.NONE);
        while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            count += live.get(documents.docID()) ? 1 : 0;
        }
        return count;
    }
}
