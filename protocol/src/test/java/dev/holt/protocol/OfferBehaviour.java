package dev.holt.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** How resources, prompts and completions are listed and read, and long lists paged. */
public abstract class OfferBehaviour extends ServerBehaviour {

    private static final int INVALID_PARAMS = -32602;

    protected OfferBehaviour(TestServer.Start start) {
        super(start, new TestOffer().catalog());
    }

    @Test
    void longList_comesInPagesThatAddUp() {
        List<String> names = all("tools/list", "tools", "name");

        assertThat(names).hasSize(TestOffer.TOOLS).doesNotHaveDuplicates();
        assertThat(all("tools/list", "tools", "name")).isEqualTo(names);
    }

    @Test
    void cursorOfNoList_isRefused() {
        for (String method :
                List.of(
                        "tools/list",
                        "prompts/list",
                        "resources/list",
                        "resources/templates/list")) {
            assertRefused(method, Map.of("cursor", "nonsense"), INVALID_PARAMS, "Unknown cursor");
        }
    }

    @Test
    void resources_areListedPageByPage() {
        assertThat(all("resources/list", "resources", "uri"))
                .containsExactly(TestOffer.NOTE, "test://note/image", "test://note/who");
    }

    @Test
    void listedResource_tellsTypeSizeAndWhenItChanged() {
        assertThat(client().request("resources/list", Map.of()).get("resources"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .first()
                .isEqualTo(
                        Map.of(
                                "uri",
                                TestOffer.NOTE,
                                "name",
                                "Ätsch b",
                                "mimeType",
                                "text/markdown",
                                "size",
                                5,
                                "annotations",
                                Map.of("lastModified", "2026-01-02T03:04:05Z")));
    }

    @Test
    void resource_isReadByItsUri() {
        assertThat(client().request("resources/read", Map.of("uri", TestOffer.NOTE)))
                .containsEntry(
                        "contents",
                        List.of(
                                Map.of(
                                        "uri",
                                        TestOffer.NOTE,
                                        "mimeType",
                                        "text/markdown",
                                        "text",
                                        "# Hé\n")));
    }

    @Test
    void bytesOfAResource_comeAsBase64() {
        assertThat(client().request("resources/read", Map.of("uri", "test://note/image")))
                .containsEntry(
                        "contents",
                        List.of(
                                Map.of(
                                        "uri",
                                        "test://note/image",
                                        "mimeType",
                                        "image/png",
                                        "blob",
                                        "/wAB")));
    }

    @Test
    void resourceThatIsNotThere_isRefusedWithTheCodeOfTheEra() {
        int code = client().era() == Era.SESSIONS ? -32002 : INVALID_PARAMS;

        assertThat(
                        assertRefused(
                                        "resources/read",
                                        Map.of("uri", "test://nowhere"),
                                        code,
                                        "There is no note test://nowhere")
                                .data())
                .isEqualTo(Map.of("uri", "test://nowhere"));
    }

    @Test
    void templates_areListed() {
        assertThat(all("resources/templates/list", "resourceTemplates", "uriTemplate"))
                .containsExactly("test://note/{+name}");
    }

    @Test
    void prompts_areListedWithTheirArguments() {
        assertThat(client().request("prompts/list", Map.of()).get("prompts"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .first()
                .isEqualTo(
                        Map.of(
                                "name",
                                "greet",
                                "title",
                                "Greet",
                                "description",
                                "Greets somebody",
                                "arguments",
                                List.of(
                                        Map.of(
                                                "name",
                                                "name",
                                                "description",
                                                "Whom",
                                                "required",
                                                true),
                                        Map.of("name", "mood", "required", false))));
    }

    @Test
    void prompt_isFilledIn() {
        assertThat(
                        client().request(
                                        "prompts/get",
                                        Map.of("name", "greet", "arguments", Map.of("name", "Ö"))))
                .containsEntry("description", "A greeting")
                .containsEntry(
                        "messages",
                        List.of(
                                Map.of(
                                        "role",
                                        "user",
                                        "content",
                                        Map.of("type", "text", "text", "Greet Ö"))));
    }

    @Test
    void promptWithoutARequiredArgument_isRefused() {
        assertRefused("prompts/get", Map.of("name", "greet"), INVALID_PARAMS, "name");
    }

    @Test
    void unknownPrompt_isRefusedWithNearNames() {
        assertRefused("prompts/get", Map.of("name", "great"), INVALID_PARAMS, "greet");
    }

    @Test
    void completion_proposesTheFirstHundredAndTellsOfMore() {
        Map<?, ?> all = completion("name", Map.of());

        assertThat(all.get("values"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(Completion.MAX_VALUES)
                .first()
                .isEqualTo("name0");
        assertThat(all.get("total")).isEqualTo(150);
        assertThat(all.get("hasMore")).isEqualTo(true);
    }

    @Test
    void completion_isToldWhatIsFilledInAlready() {
        assertThat(completion("glad_name149", Map.of("mood", "glad_")).get("values"))
                .isEqualTo(List.of("glad_name149"));
    }

    @Test
    void completionForATemplate_proposesValuesOfItsVariable() {
        Map<String, Object> result =
                client().request(
                                "completion/complete",
                                Map.of(
                                        "ref",
                                        Map.of(
                                                "type",
                                                "ref/resource",
                                                "uri",
                                                "test://note/{+name}"),
                                        "argument",
                                        Map.of("name", "name", "value", "name14")));

        assertThat(result.get("completion"))
                .isEqualTo(
                        Map.of(
                                "values",
                                List.of(
                                        "name14", "name140", "name141", "name142", "name143",
                                        "name144", "name145", "name146", "name147", "name148",
                                        "name149"),
                                "total",
                                11,
                                "hasMore",
                                false));
    }

    private Map<?, ?> completion(String typed, Map<String, String> others) {
        Map<String, Object> result =
                client().request(
                                "completion/complete",
                                Map.of(
                                        "ref",
                                        Map.of("type", "ref/prompt", "name", "greet"),
                                        "argument",
                                        Map.of("name", "name", "value", typed),
                                        "context",
                                        Map.of("arguments", others)));
        return result.get("completion") instanceof Map<?, ?> completion ? completion : Map.of();
    }

    private List<String> all(String method, String list, String field) {
        List<String> found = new ArrayList<>();
        Map<String, Object> params = new HashMap<>();
        Object cursor;
        do {
            Map<String, Object> page = client().request(method, params);
            assertThat(page.get(list)).isInstanceOf(List.class);
            if (page.get(list) instanceof List<?> items) {
                for (Object item : items) {
                    found.add(item instanceof Map<?, ?> map ? (String) map.get(field) : "");
                }
            }
            cursor = page.get("nextCursor");
            params.put("cursor", cursor);
        } while (cursor != null);
        return found;
    }
}
