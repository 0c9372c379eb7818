package dev.holt.bench.relevance;

import dev.holt.wiki.PageName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/** Lucene as it comes: whole pages in one field, any of the words, ranked by BM25. */
final class PlainBm25Contender implements Contender {
    private static final String PAGE = "page";
    private static final String TEXT = "text";

    private final IndexSearcher searcher;

    PlainBm25Contender(Corpus corpus) throws IOException {
        Directory directory = new ByteBuffersDirectory();
        try (IndexWriter writer =
                new IndexWriter(directory, new IndexWriterConfig(new StandardAnalyzer()))) {
            for (Map.Entry<PageName, String> page : corpus.texts().entrySet()) {
                Document document = new Document();
                document.add(new StringField(PAGE, page.getKey().value(), Field.Store.YES));
                document.add(new TextField(TEXT, page.getValue(), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    @Override
    public String name() {
        return "BM25 over whole pages";
    }

    @Override
    public List<PageName> find(String question) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (String word : Corpus.words(question)) {
            any.add(new TermQuery(new Term(TEXT, word)), BooleanClause.Occur.SHOULD);
        }
        try {
            List<PageName> pages = new ArrayList<>();
            for (ScoreDoc each : searcher.search(any.build(), DEPTH).scoreDocs) {
                pages.add(new PageName(searcher.storedFields().document(each.doc).get(PAGE)));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
