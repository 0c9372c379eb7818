package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.TestWiki;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PageDocumentsTest {
    private final TestWiki test = TestWiki.bare(WikiOptions.defaults());

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void emptyPage_isOneSection() throws IOException {
        assertThat(documents("")).hasSize(1);
    }

    @Test
    void headingAtTheStart_leavesNoSectionBeforeIt() throws IOException {
        assertThat(documents("\n\n# One\n\ntext\n")).hasSize(1);
    }

    @Test
    void textOfASection_isWithoutMarkupOnOneLine() throws IOException {
        Document section =
                documents("# One\n\nSome **bold** [link](x.md)\n\n- a `code`\n").getFirst();

        assertThat(section.get(Fields.BODY)).isEqualTo("Some bold link a code");
    }

    @Test
    void asManySectionsAsTheLimit_areKeptApart() throws IOException {
        List<Document> documents = documents("# A\n\nalpha\n".repeat(PageDocuments.MAX_SECTIONS));

        assertThat(documents).hasSize(PageDocuments.MAX_SECTIONS);
        assertThat(documents.get(PageDocuments.MAX_SECTIONS - 1).get(Fields.BODY))
                .isEqualTo("alpha");
    }

    @Test
    void sectionsBeyondTheLimit_areIndexedWithTheLast() throws IOException {
        String text = "# A\n\nalpha\n".repeat(PageDocuments.MAX_SECTIONS) + "# B\n\nbeta\n";
        List<Document> documents = documents(text);

        assertThat(documents).hasSize(PageDocuments.MAX_SECTIONS);
        Document last = documents.get(PageDocuments.MAX_SECTIONS - 1);
        assertThat(last.get(Fields.BODY)).isEqualTo("alpha B beta");
    }

    @Test
    void pageAsLongAsTheLimit_isIndexedToItsEndAndNoFurther() throws IOException {
        String filler = "x ".repeat((PageDocuments.MAX_PAGE_CHARS - 4) / 2);

        assertThat(documents(filler + "last").getFirst().get(Fields.BODY)).endsWith(" last");
        assertThat(documents(filler + " last").getFirst().get(Fields.BODY)).endsWith(" las");
    }

    private List<Document> documents(String text) throws IOException {
        test.write("A", text);
        return PageDocuments.of(test.head().page("A"), WikiLinkOrder.PAGE_FIRST);
    }
}
