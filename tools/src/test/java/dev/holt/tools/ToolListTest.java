package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.render.syntax.WikiLinkOrder;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What every agent is sent before it does anything. */
class ToolListTest {
    private static final int MAX_LIST_BYTES = 16_000;
    private static final Path SCHEMAS = Path.of("src/test/resources/schemas");
    private static final Path REFERENCE = Path.of("../docs/tools.md");
    private static final Path RESOURCES = Path.of("../docs/resources-and-prompts.md");

    private final List<ToolDefinition> tools = WikiTools.all(environment());

    @Test
    void wholeList_fitsTheBudget() {
        Map<String, Object> list =
                Map.of(
                        "tools",
                        tools.stream()
                                .filter(tool -> ToolGroup.usual().contains(tool.group()))
                                .map(ToolListTest::onTheWire)
                                .toList());

        byte[] bytes =
                JsonMapper.shared().writeValueAsString(list).getBytes(StandardCharsets.UTF_8);

        assertThat(bytes.length).as("bytes of tools/list").isLessThanOrEqualTo(MAX_LIST_BYTES);
    }

    @Test
    void eachTool_isAsRecorded() throws IOException {
        JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        for (ToolDefinition tool : tools) {
            RecordedText.check(
                    SCHEMAS.resolve(tool.name() + ".json"),
                    mapper.writeValueAsString(onTheWire(tool)) + "\n");
        }
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .isSubsetOf(tools.stream().map(ToolDefinition::name).toList());
        }
    }

    @Test
    void reference_isAsGenerated() {
        RecordedText.check(REFERENCE, ToolReference.of(tools));
    }

    @Test
    void resourcesAndPrompts_areDescribedAsGenerated() {
        RecordedText.check(
                RESOURCES,
                ResourceReference.of(
                        new WikiResources(environment()).templates(),
                        WikiPrompts.all(environment())));
    }

    @Test
    void toolsThatOnlyRead_areTheOnesOfReadersAndSayso() {
        for (ToolDefinition tool : tools) {
            boolean reads =
                    tool.name()
                            .matches(
                                    "read_.*|list_.*|explain_.*|search.*|gather_.*|page_links|check_wiki|wiki_status|page_history|recent_changes|diff|blame");
            assertThat(tool.hints().readOnly()).as(tool.name()).isEqualTo(reads);
        }
    }

    @Test
    void noTool_reachesBeyondTheWiki() {
        assertThat(tools).allMatch(tool -> !tool.hints().openWorld());
    }

    private static Map<String, Object> onTheWire(ToolDefinition tool) {
        ToolHints hints = tool.hints();
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("readOnlyHint", hints.readOnly());
        annotations.put("destructiveHint", hints.destructive());
        if (!hints.readOnly()) {
            annotations.put("idempotentHint", hints.idempotent());
        }
        annotations.put("openWorldHint", hints.openWorld());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", tool.name());
        fields.put("title", tool.title());
        fields.put("description", tool.description());
        fields.put("inputSchema", tool.input().toMap());
        tool.output().ifPresent(schema -> fields.put("outputSchema", schema));
        fields.put("annotations", annotations);
        return fields;
    }

    private static ToolEnvironment environment() {
        return new ToolEnvironment(
                () -> {
                    throw new AssertionError("Listing tools must not open the wiki");
                },
                () -> {
                    throw new AssertionError("Listing tools must not open the index");
                },
                () -> {
                    throw new AssertionError("Listing tools must not open the history index");
                },
                () -> {
                    throw new AssertionError("Listing tools must not make a renderer");
                },
                WikiLinkOrder.PAGE_FIRST,
                PersonIdentity.HOLT,
                new ServerFacts("1.0", Set.of(ToolGroup.values()), WikiOptions.defaults()),
                ToolLimits.defaults());
    }
}
