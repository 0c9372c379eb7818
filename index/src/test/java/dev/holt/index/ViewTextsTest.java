package dev.holt.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.index.embedding.Digest;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.TestWiki;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ViewTextsTest {
    private final TestWiki test = TestWiki.bare();
    private final StoredIndex index =
            new StoredIndex(
                    new ByteBuffersDirectory(),
                    test.wiki(),
                    new PageIndexer(1, WikiLinkOrder.PAGE_FIRST));
    private final List<View> taken = new ArrayList<>();
    private final ViewTexts texts = new ViewTexts(this::newest);

    @AfterEach
    void close() throws IOException {
        index.close();
        test.close();
    }

    @Test
    void texts_areThoseOfAllSections() throws IOException {
        test.write("A", "# One\n\nalpha\n\n## Two\n\nbeta\n");

        List<String> read = new ArrayList<>();
        for (Digest each : texts.digests()) {
            read.add(texts.text(each).orElseThrow());
        }

        assertThat(read).containsExactly("One\nalpha", "One\nOne > Two\nbeta");
    }

    @Test
    void view_isHeldOnlyWhileItIsRead() throws IOException {
        test.write("A", "# One\n\nalpha\n");

        texts.text(texts.digests().getFirst());

        assertThat(taken).hasSize(2).noneMatch(View::hold);
    }

    @Test
    void textThatNoSectionHasAnyLonger_isGone() throws IOException {
        test.write("A", "# One\n\nalpha\n");
        Digest before = texts.digests().getFirst();
        test.write("A", "# One\n\nbeta\n");

        assertThat(texts.text(before)).isEmpty();
        assertThat(texts.text(texts.digests().getFirst())).contains("One\nbeta");
    }

    private View newest() {
        try {
            index.update(test.head());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        View view = View.of(index.newest().orElseThrow());
        taken.add(view);
        return view;
    }
}
