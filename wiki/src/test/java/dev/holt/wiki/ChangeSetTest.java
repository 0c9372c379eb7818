package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeSetTest {
    private static final PageName A = PageName.of("A");
    private static final PageName B = PageName.of("B");

    @Test
    void changes_keepTheirOrder() {
        Change first = new Change.Create(B, new byte[0]);
        Change second = new Change.Delete(A, Revision.NONE);

        assertThat(ChangeSet.of(first, second).changes()).containsExactly(first, second);
    }

    @Test
    void noChange_isRefused() {
        assertThatThrownBy(() -> ChangeSet.of(List.of()))
                .isInstanceOf(WikiException.InvalidChangeSet.class)
                .hasMessageContaining("at least one change");
    }

    @Test
    void twoChangesOfOnePath_areRefused() {
        assertThatThrownBy(() ->
                        ChangeSet.of(
                                new Change.Delete(A, Revision.NONE),
                                new Change.Create(A, new byte[0])))
                .isInstanceOf(WikiException.InvalidChangeSet.class)
                .hasMessageContaining("'A.md'");
    }

    @Test
    void moveOntoThePathOfAnotherChange_isRefused() {
        assertThatThrownBy(() ->
                        ChangeSet.of(
                                new Change.Move(A, B, new byte[0], Revision.NONE),
                                new Change.Delete(B, Revision.NONE)))
                .isInstanceOf(WikiException.InvalidChangeSet.class)
                .hasMessageContaining("'B.md'");
    }
}
