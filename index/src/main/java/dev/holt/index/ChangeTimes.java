package dev.holt.index;

import dev.holt.wiki.PageName;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;

/** When each document's page changed last, as a value to sort by: milliseconds since 1970. */
final class ChangeTimes extends DoubleValuesSource {
    private final PageChanges changes;

    ChangeTimes(PageChanges changes) {
        this.changes = changes;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext leaf, DoubleValues scores) throws IOException {
        SortedDocValues names = leaf.reader().getSortedDocValues(Fields.PAGE);
        return names == null ? DoubleValues.EMPTY : new Times(names);
    }

    private final class Times extends DoubleValues {
        private final SortedDocValues names;

        private Times(SortedDocValues names) {
            this.names = names;
        }

        @Override
        public double doubleValue() throws IOException {
            String name = names.lookupOrd(names.ordValue()).utf8ToString();
            return changes.lastChange(new PageName(name)).map(Instant::toEpochMilli).orElse(0L);
        }

        @Override
        public boolean advanceExact(int document) throws IOException {
            return names.advanceExact(document);
        }
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext leaf) {
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangeTimes times && times.changes.equals(changes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(changes);
    }

    @Override
    public String toString() {
        return "time of the last change";
    }
}
