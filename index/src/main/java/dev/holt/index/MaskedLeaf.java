package dev.holt.index;

import dev.holt.wiki.PageName;
import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** A segment of an index in which the documents of some pages count as deleted. */
final class MaskedLeaf extends FilterLeafReader {
    private final FixedBitSet live;
    private final int liveCount;

    private MaskedLeaf(LeafReader in, FixedBitSet live) {
        super(in);
        this.live = live;
        this.liveCount = live.cardinality();
    }

    /** {@code leaf} without the documents of {@code pages}; itself when it has none of them. */
    static LeafReader without(Collection<PageName> pages, LeafReader leaf) throws IOException {
        Terms terms = leaf.terms(Fields.PAGE);
        if (terms == null) {
            return leaf;
        }
        FixedBitSet live = null;
        TermsEnum each = terms.iterator();
        PostingsEnum documents = null;
        for (PageName page : pages) {
            if (each.seekExact(new BytesRef(page.value()))) {
                live = live == null ? liveIn(leaf) : live;
                documents = each.postings(documents, PostingsEnum.NONE);
                while (documents.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    live.clear(documents.docID());
                }
            }
        }
        return live == null ? leaf : new MaskedLeaf(leaf, live);
    }

    private static FixedBitSet liveIn(LeafReader leaf) {
        FixedBitSet live = new FixedBitSet(leaf.maxDoc());
        Bits before = leaf.getLiveDocs();
        for (int i = 0; i < leaf.maxDoc(); i++) {
            if (before == null || before.get(i)) {
                live.set(i);
            }
        }
        return live;
    }

    @Override
    public Bits getLiveDocs() {
        return live;
    }

    @Override
    public int numDocs() {
        return liveCount;
    }

    /** The terms are the segment's own, so what is cached for them holds here too. */
    @Override
    public CacheHelper getCoreCacheHelper() {
        return in.getCoreCacheHelper();
    }

    /** Nothing may be cached for the live documents: they differ from view to view. */
    @Override
    public @Nullable CacheHelper getReaderCacheHelper() {
        return null;
    }
}
