package dev.holt.index.history;

import dev.holt.index.history.TextWords.Word;
import dev.holt.wiki.ChangeCandidates;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * The changes whose {@link TextWords} are those of a text. Whatever has no words to be found by is
 * a candidate: all commits above the stored index, and everything where the text has line ends or
 * no words.
 *
 * @param table the stored commits; the others come after them
 * @param documents the stored changes; null for all
 */
record Candidates(CommitTable table, @Nullable FixedBitSet documents) implements ChangeCandidates {
    /** How many words of a text are looked up. */
    private static final int MAX_WORDS = 32;

    /** Finds the stored changes. */
    static ChangeCandidates of(HistoryState state, String text) throws IOException {
        Optional<HistoryGeneration> stored = state.stored();
        if (stored.isEmpty()) {
            return new Everything();
        }
        Optional<Query> query = query(text);
        return new Candidates(
                stored.get().commits(),
                query.isPresent() ? found(stored.get(), query.get()) : null);
    }

    @Override
    public boolean inCommit(int number) {
        if (documents == null || number >= table.count()) {
            return true;
        }
        int first = table.firstChange(number);
        int end = table.document(number);
        return first < end && documents.nextSetBit(first, end) < end;
    }

    @Override
    public boolean inFile(int number, int file) {
        return documents == null
                || number >= table.count()
                || documents.get(table.firstChange(number) + file);
    }

    private static FixedBitSet found(HistoryGeneration stored, Query query) throws IOException {
        FixedBitSet documents = new FixedBitSet(Math.max(1, stored.reader().maxDoc()));
        IndexSearcher searcher = new IndexSearcher(stored.reader());
        Weight weight =
                searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : stored.reader().leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                DocIdSetIterator found = scorer.iterator();
                while (found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    documents.set(leaf.docBase + found.docID());
                }
            }
        }
        return documents;
    }

    /** Empty when words cannot tell. */
    private static Optional<Query> query(String text) {
        if (text.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        int words = 0;
        for (Word word : TextWords.of(text)) {
            if (words++ < MAX_WORDS) {
                all.add(
                        new BooleanQuery.Builder()
                                .add(query(word), Occur.SHOULD)
                                .add(term(TextWords.ANYTHING), Occur.SHOULD)
                                .build(),
                        Occur.FILTER);
            }
        }
        return words == 0 ? Optional.empty() : Optional.of(all.build());
    }

    private static Query query(Word word) {
        String kept = word.kept();
        if (kept.equals(TextWords.ANYTHING)) {
            return term(kept);
        }
        if (word.first()) {
            return new WildcardQuery(
                    new Term(ChangeDocuments.WORD, "*" + kept + (word.last() ? "*" : "")));
        }
        return word.last() ? new PrefixQuery(new Term(ChangeDocuments.WORD, kept)) : term(kept);
    }

    private static Query term(String word) {
        return new TermQuery(new Term(ChangeDocuments.WORD, word));
    }

    /** Where nothing is stored yet. */
    private record Everything() implements ChangeCandidates {
        @Override
        public boolean inCommit(int number) {
            return true;
        }

        @Override
        public boolean inFile(int number, int file) {
            return true;
        }
    }
}
