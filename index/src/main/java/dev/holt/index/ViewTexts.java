package dev.holt.index;

import dev.holt.index.embedding.Digest;
import dev.holt.index.embedding.SectionTexts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/**
 * The sections of the newest view as texts. A view is held only while it is read: giving vectors to
 * all sections may take hours, in which an old view would keep replaced files of the index.
 */
final class ViewTexts implements SectionTexts {
    private final Supplier<View> newest;
    private @Nullable View known;
    private Map<Digest, Integer> documents = Map.of();

    /**
     * @param newest the view of the branch's tip, held for who closes it
     */
    ViewTexts(Supplier<View> newest) {
        this.newest = newest;
    }

    @Override
    public List<Digest> digests() throws IOException {
        try (View view = newest.get()) {
            return List.copyOf(documents(view).keySet());
        }
    }

    @Override
    public Optional<String> text(Digest digest) throws IOException {
        try (View view = newest.get()) {
            Integer document = documents(view).get(digest);
            return document == null
                    ? Optional.empty()
                    : Optional.of(
                            SectionText.of(view.searcher().storedFields().document(document)));
        }
    }

    private Map<Digest, Integer> documents(View view) throws IOException {
        if (view != known) {
            Map<Digest, Integer> found = new LinkedHashMap<>();
            for (LeafReaderContext leaf : view.searcher().getLeafContexts()) {
                add(leaf, found);
            }
            documents = found;
            known = view;
        }
        return documents;
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
