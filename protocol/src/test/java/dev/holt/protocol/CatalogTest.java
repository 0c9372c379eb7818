package dev.holt.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest {

    private static final Catalog ALL =
            new Catalog(
                    "holt",
                    "1",
                    "",
                    List.of(
                            tool("read_page", ToolGroup.READ, true),
                            tool("write_page", ToolGroup.WRITE, false),
                            tool("page_history", ToolGroup.HISTORY, true),
                            tool("revert", ToolGroup.HISTORY, false)));

    @Test
    void readOnly_keepsToolsThatChangeNothing() {
        Catalog catalog = ALL.filtered(EnumSet.allOf(ToolGroup.class), true);

        assertThat(catalog.tools())
                .map(ToolDefinition::name)
                .containsExactly("read_page", "page_history");
        assertThat(catalog.refusal("write_page"))
                .isEqualTo("Tool write_page is not available: this server is read-only.");
    }

    @Test
    void groups_keepTheirToolsAlone() {
        Catalog catalog = ALL.filtered(Set.of(ToolGroup.READ), false);

        assertThat(catalog.tools()).map(ToolDefinition::name).containsExactly("read_page");
        assertThat(catalog.refusal("revert"))
                .isEqualTo(
                        "Tool revert is not available: its group \"history\" is not enabled on"
                                + " this server.");
    }

    @Test
    void unknownName_isRefusedWithNearOnes() {
        assertThat(ALL.refusal("read_pages"))
                .isEqualTo("Unknown tool: read_pages. Did you mean read_page?");
    }

    @Test
    void unknownNameNearNothing_isRefusedWithTheWayOn() {
        assertThat(ALL.refusal("frobnicate"))
                .isEqualTo("Unknown tool: frobnicate. See tools/list for what there is.");
    }

    @Test
    void unknownNameOfAbsurdLength_isShortened() {
        assertThat(ALL.refusal("x\n".repeat(100_000))).hasSizeLessThan(150).doesNotContain("\n");
    }

    @Test
    void twoToolsOfOneName_isABug() {
        ToolDefinition tool = tool("read_page", ToolGroup.READ, true);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Catalog("holt", "1", "", List.of(tool, tool)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Read", "read-page", "1read", "read page"})
    void nameOutsideTheRules_isABug(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> tool(name, ToolGroup.READ, true));
    }

    @Test
    void nameAtTheLimit_isTakenAndOnePastItIsABug() {
        assertThat(tool("a".repeat(64), ToolGroup.READ, true).name()).hasSize(64);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tool("a".repeat(65), ToolGroup.READ, true));
    }

    private static ToolDefinition tool(String name, ToolGroup group, boolean readOnly) {
        return new ToolDefinition(
                name,
                group,
                "",
                "",
                InputSchema.object(),
                new ToolHints(readOnly, !readOnly, readOnly, false),
                (arguments, context) -> ToolResult.of(""));
    }
}
