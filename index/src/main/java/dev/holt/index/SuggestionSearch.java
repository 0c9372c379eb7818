package dev.holt.index;

import dev.holt.wiki.PageName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Finds the pages and sections that may be meant by what was typed, from what they are called.
 *
 * <p>Three sources are asked in turn, as long as there is room: names, titles and headings that
 * start with the text; names and titles that have its words; those that are like it. Within each,
 * pages come before sections, what is called by a shorter text first.
 */
final class SuggestionSearch {
    /** A typed text longer than this is cut. */
    static final int MAX_CHARS = 200;

    /** Of more names than this that start with or are like the text, only these are looked at. */
    static final int MAX_NAMES = 500;

    private static final List<String> NAMES = List.of(Fields.CALLED, Fields.CALLED_SECTION);
    private static final Sort BY_NAME =
            new Sort(
                    new SortField(Fields.PAGE, SortField.Type.STRING),
                    new SortField(Fields.ORDINAL, SortField.Type.LONG));

    private final ExactSearcher searcher;
    private final Vocabulary vocabulary;
    private final String typed;
    private final int limit;
    private final Query pages;
    private final Map<List<Object>, Suggestion> found = new LinkedHashMap<>();

    private SuggestionSearch(ExactSearcher searcher, String typed, int limit, String prefix) {
        this.searcher = searcher;
        this.vocabulary = new Vocabulary(searcher);
        this.typed = Fields.called(typed.substring(0, Math.min(typed.length(), MAX_CHARS)));
        this.limit = limit;
        this.pages = new PrefixQuery(new Term(Fields.PAGE, prefix));
    }

    /** At most {@code limit} suggestions of pages with that prefix, best first. */
    static List<Suggestion> of(View view, String typed, int limit, String prefix)
            throws IOException {
        SuggestionSearch search = new SuggestionSearch(view.searcher(), typed, limit, prefix);
        if (!search.typed.isEmpty()) {
            search.addStarting();
            search.addWithWords();
            search.addAlike();
        }
        return search.found.values().stream().limit(limit).toList();
    }

    private void addStarting() throws IOException {
        for (String field : NAMES) {
            addCalled(
                    field,
                    vocabulary.startingWith(field, typed, MAX_NAMES).terms(),
                    Suggestion.Kind.STARTS_SO);
        }
    }

    private void addAlike() throws IOException {
        for (String field : NAMES) {
            Collection<String> alike = vocabulary.alike(field, typed, MAX_NAMES);
            addCalled(field, alike, Suggestion.Kind.ALIKE);
        }
    }

    /** Adds what is called by one of the terms; the shortest term first, then as they sort. */
    private void addCalled(String field, Collection<String> terms, Suggestion.Kind kind)
            throws IOException {
        List<String> shortest = new ArrayList<>(terms);
        shortest.sort(Comparator.comparingInt(String::length));
        for (String term : shortest) {
            if (found.size() >= limit) {
                return;
            }
            Query query =
                    new BooleanQuery.Builder()
                            .add(new TermQuery(new Term(field, term)), Occur.FILTER)
                            .add(pages, Occur.FILTER)
                            .build();
            add(searcher.search(query, limit, BY_NAME).scoreDocs, kind, field);
        }
    }

    private void addWithWords() throws IOException {
        if (found.size() >= limit) {
            return;
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(Fields.KIND, Fields.PAGE_KIND)), Occur.FILTER);
        query.add(pages, Occur.FILTER);
        String[] words = typed.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            BooleanQuery.Builder anywhere = new BooleanQuery.Builder();
            for (String field : List.of(Fields.TITLE, Fields.NAME)) {
                anywhere.add(word(field, words[i], i + 1 == words.length), Occur.SHOULD);
            }
            query.add(anywhere.build(), Occur.MUST);
        }
        ScoreDoc[] best = searcher.search(query.build(), limit, SectionRanking.ORDER).scoreDocs;
        add(best, Suggestion.Kind.HAS_THE_WORDS, Fields.CALLED);
    }

    private Query word(String field, String word, boolean last) throws IOException {
        if (!last) {
            return new TermQuery(new Term(field, word));
        }
        List<BytesRef> terms =
                vocabulary.startingWith(field, word, MAX_NAMES).terms().stream()
                        .map(BytesRef::new)
                        .toList();
        return new TermInSetQuery(field, terms);
    }

    private void add(ScoreDoc[] documents, Suggestion.Kind kind, String field) throws IOException {
        for (ScoreDoc each : documents) {
            Document document = searcher.storedFields().document(each.doc);
            PageName page = new PageName(document.get(Fields.PAGE));
            Optional<String> section =
                    field.equals(Fields.CALLED_SECTION)
                            ? Optional.ofNullable(document.get(Fields.ADDRESS))
                            : Optional.empty();
            String text =
                    section.isPresent()
                            ? document.get(Fields.OWN_HEADING)
                            : document.get(Fields.TITLE);
            found.putIfAbsent(List.of(page, section), new Suggestion(text, page, section, kind));
        }
    }
}
