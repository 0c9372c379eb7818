package dev.holt.bench.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.store.FSDirectory;

/** Lucene alone on the files of Holt's index: its best documents for some words, by number only. */
final class BareQueries implements Closeable {
    /** The field of the sections' texts, in which each word stands as it was written too. */
    private static final String TEXT = "body";

    private static final int WORDS = 3;
    private static final int MIN_LETTERS = 4;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    BareQueries(Path index) throws IOException {
        reader = DirectoryReader.open(FSDirectory.open(index));
        searcher = new IndexSearcher(reader);
    }

    /** The documents that have all the words. */
    TopDocs search(List<String> words, int limit) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (String word : words) {
            all.add(new TermQuery(new Term(TEXT, word)), BooleanClause.Occur.MUST);
        }
        return searcher.search(all.build(), limit);
    }

    /** Three words that stand together in some section, for each of so many queries. */
    List<List<String>> queries(int count, Random random) throws IOException {
        List<List<String>> queries = new ArrayList<>();
        while (queries.size() < count) {
            String text =
                    searcher.storedFields().document(random.nextInt(reader.maxDoc())).get(TEXT);
            List<String> words =
                    Arrays.stream(text.split("[^a-z]+"))
                            .filter(word -> word.length() >= MIN_LETTERS)
                            .distinct()
                            .toList();
            if (words.size() >= WORDS) {
                int first = random.nextInt(words.size() - WORDS + 1);
                List<String> query = words.subList(first, first + WORDS);
                if (search(query, 1).scoreDocs.length > 0) {
                    queries.add(query);
                }
            }
        }
        return queries;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
