package dev.holt.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.holt.protocol.ToolDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tools that describe the fields of their answers answer with these, in any state of the wiki. */
class OutputSchemaTest {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final SchemaRegistry SCHEMAS =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static Stream<Consumer<ToolBench>> states() {
        return Stream.of(
                empty -> {},
                bench -> SmallWiki.fill(bench.wiki()),
                bench -> {
                    SmallWiki.fill(bench.wiki());
                    bench.call("search", "query", "tomato");
                    bench.call("write_page", "page", "New", "content", "# New\n");
                });
    }

    @ParameterizedTest
    @MethodSource("states")
    void toolsWithAnOutputSchema_answerByIt(Consumer<ToolBench> state) {
        try (ToolBench bench = ToolBench.empty()) {
            state.accept(bench);

            for (ToolDefinition tool : describing(bench)) {
                assertThat(tool.input().toMap()).as(tool.name()).doesNotContainKey("required");
                ToolBench.Reply reply = bench.call(tool.name());

                assertThat(reply.error()).isEmpty();
                assertThat(problems(tool, reply.fields())).as(tool.name()).isEmpty();
            }
        }
    }

    @Test
    void answerThatLacksAnyDescribedField_wouldBeNoticed() {
        try (ToolBench bench = ToolBench.empty()) {
            List<ToolDefinition> tools = describing(bench);

            assertThat(tools).map(ToolDefinition::name).contains("wiki_status");
            for (ToolDefinition tool : tools) {
                Map<String, Object> fields = bench.call(tool.name()).fields();
                for (String field :
                        json(tool).get("required").valueStream().map(JsonNode::asString).toList()) {
                    Map<String, Object> less = new LinkedHashMap<>(fields);
                    less.remove(field);
                    assertThat(problems(tool, less)).as(field).hasSize(1);
                }
            }
        }
    }

    @Test
    void schemasOfArgumentsAndAnswers_areValidAndReferToNothingElsewhere() {
        Schema rules = SCHEMAS.getSchema(SchemaLocation.of(DIALECT));
        try (ToolBench bench = ToolBench.empty()) {
            for (ToolDefinition tool : WikiTools.all(bench.environment())) {
                JsonNode input = JsonMapper.shared().valueToTree(tool.input().toMap());

                assertThat(rules.validate(input)).as(tool.name()).isEmpty();
                assertThat(rules.validate(json(tool))).as(tool.name()).isEmpty();
                assertThat(input + " " + json(tool)).doesNotContain("$ref", "$dynamicRef", "$id");
            }
        }
    }

    private static List<ToolDefinition> describing(ToolBench bench) {
        return WikiTools.all(bench.environment()).stream()
                .filter(tool -> tool.output().isPresent())
                .toList();
    }

    private static List<Error> problems(ToolDefinition tool, Map<String, Object> fields) {
        return SCHEMAS.getSchema(json(tool)).validate(JsonMapper.shared().valueToTree(fields));
    }

    private static JsonNode json(ToolDefinition tool) {
        return JsonMapper.shared().valueToTree(tool.output().orElse(Map.of()));
    }
}
