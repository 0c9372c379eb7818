package dev.holt.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/**
 * The terms that live documents have, so that what is made of them is the same in every index of
 * the same pages, whatever terms of deleted documents are still in its files.
 */
final class Vocabulary {
    /**
     * A word may differ by one letter added, left out, changed or swapped, but not at its start.
     */
    private static final int EDITS = 1;

    private static final int SAME_START = 2;
    private static final int SHORTEST = 4;
    private static final int LONG = 8;
    private static final int LONGEST = 64;

    private final ExactSearcher searcher;

    Vocabulary(ExactSearcher searcher) {
        this.searcher = searcher;
    }

    /** Terms of one field, in their order. */
    record Found(List<String> terms, boolean more) {}

    /** The first {@code max} terms that start with {@code prefix}, and whether there are more. */
    Found startingWith(String field, String prefix, int max) throws IOException {
        TreeSet<BytesRef> found = new TreeSet<>();
        BytesRef start = new BytesRef(prefix);
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            addStartingWith(leaf.reader(), field, start, max + 1, found);
        }
        List<String> terms = found.stream().limit(max).map(BytesRef::utf8ToString).toList();
        return new Found(terms, found.size() > max);
    }

    /** Whether any document has the term. */
    boolean has(String field, String term) throws IOException {
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Terms terms = leaf.reader().terms(field);
            TermsEnum each = terms == null ? null : terms.iterator();
            if (each != null && each.seekExact(new BytesRef(term)) && isLive(each, leaf.reader())) {
                return true;
            }
        }
        return false;
    }

    /**
     * The most frequent term of the fields that is one edit away from {@code word} and starts with
     * the same two letters; the longer one of two as frequent, which is the word and not its stem.
     */
    Optional<String> nearest(String word, Collection<String> fields) throws IOException {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return Optional.empty();
        }
        String best = null;
        long bestCount = 0;
        for (String near : near(word, fields)) {
            long count = count(near, fields);
            boolean better =
                    best == null
                            || count > bestCount
                            || (count == bestCount && near.length() > best.length());
            if (count > 0 && better) {
                best = near;
                bestCount = count;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The first {@code max} terms of a field that are one edit away from a text, or two where it is
     * long; they start with the same letter.
     */
    List<String> alike(String field, String text, int max) throws IOException {
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return List.of();
        }
        int edits = text.length() >= LONG ? 2 * EDITS : EDITS;
        CompiledAutomaton near = FuzzyQuery.getFuzzyAutomaton(text, edits, 1, true);
        return accepted(near, List.of(field)).stream().limit(max).toList();
    }

    /** The live terms of the fields that are one edit away. */
    private Set<String> near(String word, Collection<String> fields) throws IOException {
        Set<String> found =
                accepted(FuzzyQuery.getFuzzyAutomaton(word, EDITS, SAME_START, true), fields);
        found.remove(word);
        return found;
    }

    private Set<String> accepted(CompiledAutomaton near, Collection<String> fields)
            throws IOException {
        TreeSet<String> found = new TreeSet<>();
        for (String field : fields) {
            for (LeafReaderContext leaf : searcher.getLeafContexts()) {
                Terms terms = leaf.reader().terms(field);
                if (terms == null) {
                    continue;
                }
                TermsEnum each = near.getTermsEnum(terms);
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    if (isLive(each, leaf.reader())) {
                        found.add(term.utf8ToString());
                    }
                }
            }
        }
        return found;
    }

    private long count(String term, Collection<String> fields) throws IOException {
        long count = 0;
        for (String field : fields) {
            count += searcher.liveDocuments(new Term(field, term));
        }
        return count;
    }

    private static void addStartingWith(
            LeafReader leaf, String field, BytesRef start, int max, Set<BytesRef> found)
            throws IOException {
        Terms terms = leaf.terms(field);
        if (terms == null) {
            return;
        }
        TermsEnum each = terms.iterator();
        if (each.seekCeil(start) == TermsEnum.SeekStatus.END) {
            return;
        }
        int taken = 0;
        for (BytesRef term = each.term();
                term != null && taken < max && StringHelper.startsWith(term, start);
                term = each.next()) {
            if (isLive(each, leaf)) {
                found.add(BytesRef.deepCopyOf(term));
                taken++;
            }
        }
    }

    private static boolean isLive(TermsEnum term, LeafReader leaf) throws IOException {
        Bits live = leaf.getLiveDocs();
        if (live == null) {
            return true;
        }
        PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
        while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live.get(documents.docID())) {
                return true;
            }
        }
        return false;
    }
}
