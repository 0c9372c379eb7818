package dev.holt.index.history;

import dev.holt.wiki.CommitRecord;
import dev.holt.wiki.FileRecord;
import dev.holt.wiki.FileRecord.At;
import dev.holt.wiki.FileRecord.Nowhere;
import dev.holt.wiki.FileRecord.Unsought;
import dev.holt.wiki.PageName;
import dev.holt.wiki.RecordSink.Contents;
import dev.holt.wiki.WikiException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;

/** The documents of one commit: one for each change, then one for the commit itself. */
final class ChangeDocuments {
    /** Changed with every change of the documents' form: an index of another form is not used. */
    static final String SCHEMA = "1";

    /** The folder of an index of this form. */
    static final String FOLDER = "history-" + SCHEMA;

    /** A change's path, whole. */
    static final String PATH = "path";

    /** The words by which a change is found, see {@link TextWords}. */
    static final String WORD = "word";

    /** A change or a commit in {@link RecordBytes}. */
    static final String RECORD = "record";

    /** Marks the documents of commits. */
    static final String KIND = "kind";

    static final String COMMIT = "commit";

    /** Pages with more bytes are looked into only when a text is searched. */
    static final int LARGEST_PAGE = 1 << 20;

    private ChangeDocuments() {}

    static List<Document> of(CommitRecord commit, CommitRow row, int number, Contents contents)
            throws IOException {
        List<Document> documents = new ArrayList<>();
        for (FileRecord file : commit.files()) {
            documents.add(change(file, contents));
        }
        Document last = new Document();
        last.add(new StringField(KIND, COMMIT, Field.Store.NO));
        last.add(new BinaryDocValuesField(RECORD, RecordBytes.of(row, number)));
        documents.add(last);
        return documents;
    }

    private static Document change(FileRecord file, Contents contents) throws IOException {
        Document document = new Document();
        document.add(new StringField(PATH, file.path(), Field.Store.NO));
        document.add(new BinaryDocValuesField(RECORD, RecordBytes.of(file)));
        if (PageName.isPagePath(file.path())) {
            for (String word : words(file, contents)) {
                document.add(new StringField(WORD, word, Field.Store.NO));
            }
        }
        return document;
    }

    /** What is different from the first parent. */
    private static Set<String> words(FileRecord file, Contents contents) throws IOException {
        return switch (file.origins().getFirst()) {
            case At at -> words(at.blob(), file.blob(), contents);
            case Nowhere _ -> words("", file.blob(), contents);
            case Unsought _ -> Set.of(TextWords.ANYTHING);
        };
    }

    private static Set<String> words(String before, String after, Contents contents)
            throws IOException {
        try {
            byte[] old = before.isEmpty() ? new byte[0] : contents.read(before);
            byte[] young = after.isEmpty() ? new byte[0] : contents.read(after);
            return Math.max(old.length, young.length) > LARGEST_PAGE
                    ? Set.of(TextWords.ANYTHING)
                    : TextWords.ofDifferentLines(text(old), text(young));
        } catch (IOException | WikiException.TooLarge e) {
            // Whoever searches is told if it still cannot be read then.
            return Set.of(TextWords.ANYTHING);
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
