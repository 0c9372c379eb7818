package dev.holt.wiki;

import static dev.holt.wiki.Writer.attach;
import static dev.holt.wiki.Writer.move;
import static dev.holt.wiki.Writer.newPage;
import static dev.holt.wiki.Writer.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ContentLimitsTest {
    private static final byte[] LATIN1 = {'c', 'a', 'f', (byte) 0xe9, '\n'};

    private final TestWiki test =
            TestWiki.bare(
                    WikiOptions.defaults()
                            .withMaxPageBytes(100)
                            .withMaxAttachmentBytes(200)
                            .withMaxChanges(2));
    private final Writer writer = new Writer(test.wiki());

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void pageAtTheLimit_isWritten_andOnePastIsNot() {
        writer.commit(newPage("A", "x".repeat(100)));

        assertThatThrownBy(() -> writer.commit(newPage("B", "x".repeat(101))))
                .isInstanceOf(WikiException.TooLarge.class)
                .hasMessageContaining("101")
                .hasMessageContaining("100");
    }

    @Test
    void attachmentAtTheLimit_isWritten_andOnePastIsNot() {
        writer.commit(attach("a.bin", new byte[200]));

        assertThatThrownBy(() -> writer.commit(attach("b.bin", new byte[201])))
                .isInstanceOf(WikiException.TooLarge.class);
    }

    @Test
    void changesAtTheLimit_areMade_andOneMoreIsNot() {
        writer.commit(newPage("A", "a\n"), newPage("B", "b\n"));

        assertThatThrownBy(() ->
                        writer.commit(
                                newPage("C", "c\n"), newPage("D", "d\n"), newPage("E", "e\n")))
                .isInstanceOf(WikiException.TooLarge.class);
    }

    @Test
    void mergeBeyondTheLimit_isRefused() {
        String text = "1\n2\n3\n4\n";
        Revision base = test.write("A", text);
        test.write("A", "x".repeat(60) + "\n" + text);

        assertThatThrownBy(() -> writer.commit(write("A", text + "y".repeat(60), base)))
                .isInstanceOf(WikiException.TooLarge.class);
    }

    @Test
    void contentThatIsNotUtf8_isRefused() {
        Change create = new Change.Create(new PageName("A"), LATIN1);

        assertThatThrownBy(() -> writer.commit(create)).isInstanceOf(WikiException.NotUtf8.class);
    }

    @Test
    void pageThatIsNotUtf8_isNotEdited() {
        Revision base = test.writeFile("A.md", LATIN1);

        assertThatThrownBy(() -> writer.commit(write("A", "cafe\n", base)))
                .isInstanceOf(WikiException.NotUtf8.class);
        assertThatThrownBy(() -> writer.commit(move("A", "B", "cafe\n", base)))
                .isInstanceOf(WikiException.NotUtf8.class);
    }

    @Test
    void pageThatIsNotUtf8_movesAsItIs() {
        Revision base = test.writeFile("A.md", LATIN1);

        writer.commit(new Change.Move(new PageName("A"), new PageName("B"), LATIN1, base));

        assertThat(test.head().page("B").bytes()).isEqualTo(LATIN1);
    }
}
