package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.protocol.ToolException;
import dev.holt.wiki.Revision;
import org.junit.jupiter.api.Test;

class CursorTest {
    private static final Revision REVISION =
            new Revision("0123456789abcdef0123456789abcdef01234567");
    private static final String SCOPE = Cursor.scope("list_pages", "Design/", 3);

    private final Cursor cursor = new Cursor(SCOPE, REVISION, "50");

    @Test
    void encodedCursor_decodesToTheSame() {
        assertThat(Cursor.decode(cursor.encode(), SCOPE)).isEqualTo(cursor);
    }

    @Test
    void cursorWithAnyCharacterChanged_isDamaged() {
        String text = cursor.encode();
        for (int i = 0; i < text.length(); i++) {
            String damaged =
                    text.substring(0, i)
                            + (text.charAt(i) == 'A' ? 'B' : 'A')
                            + text.substring(i + 1);
            assertThatThrownBy(() -> Cursor.decode(damaged, SCOPE))
                    .isInstanceOf(ToolException.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void cutCursor_isDamaged() {
        String text = cursor.encode();
        for (int i = 0; i < text.length(); i++) {
            String cut = text.substring(0, i);
            assertThatThrownBy(() -> Cursor.decode(cut, SCOPE)).hasMessageContaining("damaged");
        }
    }

    @Test
    void textThatIsNoBase64_isDamaged() {
        assertThatThrownBy(() -> Cursor.decode("not a cursor!", SCOPE))
                .hasMessageContaining("damaged");
    }

    @Test
    void cursorOfOtherArguments_belongsToAnotherCall() {
        assertThatThrownBy(() ->
                        Cursor.decode(cursor.encode(), Cursor.scope("list_pages", "Other/", 3)))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("another call");
    }

    @Test
    void cursorOfAnotherTool_belongsToAnotherCall() {
        assertThatThrownBy(
                        () -> Cursor.decode(cursor.encode(), Cursor.scope("search", "Design/", 3)))
                .hasMessageContaining("another call");
    }

    @Test
    void argumentsThatJoinAlike_areDifferentScopes() {
        assertThat(Cursor.scope("diff", "a", "b")).isNotEqualTo(Cursor.scope("diff", "ab", ""));
    }

    @Test
    void positionThatIsNoNumber_isDamagedAsAnOffset() {
        assertThatThrownBy(() -> new Cursor(SCOPE, REVISION, "x").offset())
                .hasMessageContaining("damaged");
    }
}
