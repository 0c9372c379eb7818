package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.ToolGroup;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.server.log.LogOptions;
import dev.holt.wiki.PersonIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstructionsTest {
    private static final Path RECORDED = Path.of("src/test/resources/instructions");

    /** A quarter of what a session's tool list costs would be too much. */
    private static final int MAX_CHARS = 1_500;

    @Test
    void writableServer_isAsRecorded() throws Exception {
        String text = instructions(false, ToolGroup.usual());

        assertThat(text).isEqualTo(Files.readString(RECORDED.resolve("writable.txt")));
        assertThat(text.length()).isLessThanOrEqualTo(MAX_CHARS);
    }

    @Test
    void readOnlyServer_isAsRecorded() throws Exception {
        assertThat(instructions(true, EnumSet.of(ToolGroup.READ)))
                .isEqualTo(Files.readString(RECORDED.resolve("read-only.txt")));
    }

    @Test
    void serverWithoutTheWriteGroup_saysThatNothingCanBeChanged() {
        assertThat(instructions(false, EnumSet.of(ToolGroup.READ)))
                .contains("nothing can be changed")
                .doesNotContain("edit_page");
    }

    @Test
    void textFirstWiki_saysOnWhichSideThePageIs() {
        Configuration configuration =
                configuration(false, ToolGroup.usual(), WikiLinkOrder.TEXT_FIRST);

        assertThat(Instructions.of(configuration)).contains("[[Page]] or [[text|Page#Section]];");
    }

    private static String instructions(boolean readOnly, Set<ToolGroup> groups) {
        return Instructions.of(configuration(readOnly, groups, WikiLinkOrder.PAGE_FIRST));
    }

    private static Configuration configuration(
            boolean readOnly, Set<ToolGroup> groups, WikiLinkOrder order) {
        return new Configuration(
                Path.of("/wiki"),
                new Configuration.Network("127.0.0.1", 0, Optional.empty(), Set.of(), Set.of()),
                readOnly,
                groups,
                PersonIdentity.HOLT,
                order,
                LogOptions.defaults(),
                Optional.empty());
    }
}
