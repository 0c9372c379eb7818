package dev.holt.index.history;

import dev.holt.wiki.FileRecord;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StandardDirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * One state of the stored index, open for reading and found undamaged.
 *
 * @param reader the open index; each past that uses it holds a reference
 * @param commits its commits
 */
record HistoryGeneration(DirectoryReader reader, CommitTable commits) implements Closeable {

    static HistoryGeneration of(DirectoryReader reader) throws IOException {
        for (LeafReaderContext leaf : reader.leaves()) {
            leaf.reader().checkIntegrity();
        }
        Term commit = new Term(ChangeDocuments.KIND, ChangeDocuments.COMMIT);
        CommitTable.Rows rows = new CommitTable.Rows(reader.docFreq(commit));
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum found = leaf.reader().postings(commit, PostingsEnum.NONE);
            BinaryDocValues values = leaf.reader().getBinaryDocValues(ChangeDocuments.RECORD);
            while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                BytesRef record = value(values, found.docID());
                rows.add(RecordBytes.commit(record, rows.size()), leaf.docBase + found.docID());
            }
        }
        return new HistoryGeneration(reader, rows.table());
    }

    /** What it was made for: the form of its documents, and where the clone ended. */
    Map<String, String> about() throws IOException {
        return about(reader);
    }

    static Map<String, String> about(DirectoryReader reader) throws IOException {
        return reader.getIndexCommit().getUserData();
    }

    /** Whether this is the Lucene commit with that id, which is random for each commit. */
    boolean is(byte[] id) {
        byte[] own = ((StandardDirectoryReader) reader).getSegmentInfos().getId();
        return StringHelper.idToString(own).equals(StringHelper.idToString(id));
    }

    /** The documents of the changes of a path, smallest first. */
    int[] changes(String path) throws IOException {
        Term term = new Term(ChangeDocuments.PATH, path);
        int[] documents = new int[reader.docFreq(term)];
        int count = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum found = leaf.reader().postings(term, PostingsEnum.NONE);
            while (found != null && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                documents[count++] = leaf.docBase + found.docID();
            }
        }
        return documents;
    }

    /** The change of a document. */
    FileRecord change(int document) throws IOException {
        LeafReaderContext leaf = leaf(document);
        BinaryDocValues values = leaf.reader().getBinaryDocValues(ChangeDocuments.RECORD);
        return RecordBytes.file(value(values, document - leaf.docBase));
    }

    /** What the commit with a number changed. */
    List<FileRecord> changes(int number) throws IOException {
        int first = commits.firstChange(number);
        int end = commits.document(number);
        List<FileRecord> files = new ArrayList<>(end - first);
        if (first < end) {
            LeafReaderContext leaf = leaf(first);
            BinaryDocValues values = leaf.reader().getBinaryDocValues(ChangeDocuments.RECORD);
            for (int document = first; document < end; document++) {
                files.add(RecordBytes.file(value(values, document - leaf.docBase)));
            }
        }
        return files;
    }

    private LeafReaderContext leaf(int document) {
        return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    }

    private static BytesRef value(BinaryDocValues values, int document) throws IOException {
        if (values == null || !values.advanceExact(document)) {
            throw new IOException("document " + document + " has no record");
        }
        return values.binaryValue();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
