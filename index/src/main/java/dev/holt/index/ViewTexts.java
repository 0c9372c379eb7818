package dev.holt.index;

import dev.holt.index.embedding.Digest;
import dev.holt.index.embedding.SectionTexts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/** The sections of a view as texts, which hold the view until they are closed. */
final class ViewTexts implements SectionTexts {
    private final View view;
    private @Nullable Map<Digest, Integer> documents;

    ViewTexts(View view) {
        this.view = view;
    }

    @Override
    public List<Digest> digests() throws IOException {
        return List.copyOf(documents().keySet());
    }

    @Override
    public String text(Digest digest) throws IOException {
        Integer document = documents().get(digest);
        if (document == null) {
            throw new IllegalArgumentException("not a text of this view: " + digest);
        }
        return SectionText.of(view.searcher().storedFields().document(document));
    }

    @Override
    public void close() {
        view.close();
    }

    private Map<Digest, Integer> documents() throws IOException {
        Map<Digest, Integer> found = documents;
        if (found == null) {
            found = new LinkedHashMap<>();
            for (LeafReaderContext leaf : view.searcher().getLeafContexts()) {
                add(leaf, found);
            }
            documents = found;
        }
        return found;
    }

    private static void add(LeafReaderContext leaf, Map<Digest, Integer> found) throws IOException {
        BinaryDocValues digests = leaf.reader().getBinaryDocValues(Fields.TEXT_DIGEST);
        Bits live = leaf.reader().getLiveDocs();
        if (digests == null) {
            return;
        }
        for (int document = digests.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = digests.nextDoc()) {
            if (live == null || live.get(document)) {
                found.putIfAbsent(Digest.of(digests.binaryValue()), leaf.docBase + document);
            }
        }
    }
}
