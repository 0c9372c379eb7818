package dev.holt.render.macro.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holt.wiki.TestWiki;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MacroLimitsTest {
    private final TestWiki test = TestWiki.bare();
    private final MacroCalls calls =
            new MacroCalls(MacroLibrary.of(new MacroLimits(2, 3, 2), getClass().getClassLoader()));

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void entriesUpToTheLimit_areAllShown() {
        test.write("A", "");
        test.write("B", "");
        assertThat(calls.text(test.head(), "PageList")).isEqualTo("- A\n- B");

        test.write("C", "");
        assertThat(calls.text(test.head(), "PageList")).isEqualTo("- A\n- B\n- 1 more");
    }

    @Test
    void moreEntriesThanAllowed_areRefused() {
        assertThat(calls.text(test.head(), "PageList(limit=3)")).isEqualTo("No pages");
        assertThat(calls.text(test.head(), "PageList(limit=4)"))
                .contains("'limit' is '4'; it takes a number from 1 to 3");
        assertThat(calls.text(test.head(), "PageList(limit=0)")).contains("from 1 to 3");
    }

    @Test
    void moreLevelsThanAllowed_areRefused() {
        assertThat(calls.text(test.head(), "Children(2)")).isEqualTo("No pages");
        assertThat(calls.text(test.head(), "Children(3)"))
                .contains("'depth' is '3'; it takes a number from 1 to 2");
    }

    @Test
    void otherLimits_areAnotherVersion() {
        ClassLoader loader = getClass().getClassLoader();

        assertThat(MacroLibrary.of(new MacroLimits(2, 3, 2), loader).version("PageList"))
                .isEqualTo(MacroLibrary.of(new MacroLimits(2, 3, 2), loader).version("pagelist"))
                .isNotEqualTo(
                        MacroLibrary.of(new MacroLimits(2, 4, 2), loader).version("PageList"));
    }

    @Test
    void limitsBelowOne_areRefused() {
        assertThatThrownBy(() -> new MacroLimits(1, 0, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
