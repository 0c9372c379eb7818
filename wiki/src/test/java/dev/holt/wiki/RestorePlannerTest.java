package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RestorePlannerTest {
    private static final String TEXT = "one\ntwo\nthree\nfour\n";

    private final TestWiki test = TestWiki.bare();
    private final HistoryBuilder build = new HistoryBuilder(test);

    @AfterEach
    void close() {
        build.close();
        test.close();
    }

    @Test
    void existingPage_isWrittenWithTheBaseThatWasRead() {
        Revision old = test.write("P", "old\n");
        Revision tip = test.write("P", "new\n");

        assertThat(plan("P", old, Optional.of(tip)))
                .isInstanceOfSatisfying(
                        Change.Write.class,
                        write -> {
                            assertThat(text(write.content())).isEqualTo("old\n");
                            assertThat(write.base()).isEqualTo(tip);
                        });
    }

    @Test
    void existingPageWithoutABase_isRefused() {
        Revision old = test.write("P", "old\n");
        test.write("P", "new\n");

        assertThatThrownBy(() -> plan("P", old, Optional.empty()))
                .isInstanceOf(WikiException.BaseRequired.class);
    }

    @Test
    void deletedPage_isCreatedAgain() {
        Revision old = test.write("P", TEXT);
        test.delete("P");

        assertThat(plan("P", old, Optional.empty()))
                .isInstanceOfSatisfying(
                        Change.Create.class,
                        create -> assertThat(text(create.content())).isEqualTo(TEXT));
    }

    @Test
    void movedPage_getsItsOldContentUnderItsPresentName() {
        Revision old = build.commit(Map.of("Old.md", TEXT, "X.md", "x\n"));
        Revision unrelated = build.commit(Map.of("Old.md", TEXT, "X.md", "y\n"), old);
        Revision edited = build.commit(Map.of("Old.md", TEXT + "five\n"), unrelated);
        Revision moved = build.commit(Map.of("New.md", TEXT + "five\n"), edited);
        build.tip(moved);

        assertThat(plan("New", unrelated, Optional.of(moved)))
                .isInstanceOfSatisfying(
                        Change.Write.class,
                        write -> {
                            assertThat(write.page()).isEqualTo(new PageName("New"));
                            assertThat(text(write.content())).isEqualTo(TEXT);
                        });
    }

    @Test
    void pageThatDidNotExistThen_isUnknown() {
        Revision before = test.write("Other", "x\n");
        Revision tip = test.write("P", "p\n");

        assertThatThrownBy(() -> plan("P", before, Optional.of(tip)))
                .isInstanceOf(WikiException.UnknownPage.class)
                .hasMessageContaining(before.abbreviated());
    }

    @Test
    void unknownRevision_isTold() {
        Revision tip = test.write("P", "p\n");

        assertThatThrownBy(() -> plan("P", new Revision("1".repeat(40)), Optional.of(tip)))
                .isInstanceOf(WikiException.UnknownRevision.class);
    }

    private Change plan(String page, Revision to, Optional<Revision> base) {
        return test.wiki()
                .history()
                .restore(new PageName(page), to, base)
                .plan(test.head())
                .changes()
                .getFirst();
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }
}
