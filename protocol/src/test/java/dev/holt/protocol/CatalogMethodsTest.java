package dev.holt.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CatalogMethodsTest {

    private final TestCallContext caller = new TestCallContext();

    @Test
    void listAtThePageSize_isOnePage() {
        assertThat(tools(new CatalogMethods(new TestOffer().catalog(), TestOffer.TOOLS), Map.of()))
                .doesNotContainKey("nextCursor");
    }

    @Test
    void listOnePastThePageSize_hasAnotherPage() {
        CatalogMethods methods = new CatalogMethods(new TestOffer().catalog(), TestOffer.TOOLS - 1);
        Map<String, Object> first = tools(methods, Map.of());

        Map<String, Object> second = tools(methods, Map.of("cursor", first.get("nextCursor")));

        assertThat((List<?>) first.get("tools")).hasSize(TestOffer.TOOLS - 1);
        assertThat((List<?>) second.get("tools")).hasSize(1);
        assertThat(second).doesNotContainKey("nextCursor");
    }

    @Test
    void cursorOfTheListAsItWas_isRefused() {
        Object old =
                tools(new CatalogMethods(new TestOffer().catalog(), 2), Map.of()).get("nextCursor");
        CatalogMethods other = new CatalogMethods(new TestCatalog().catalog(), 2);

        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> tools(other, Map.of("cursor", old)))
                .withMessageContaining("Unknown cursor");
    }

    @Test
    void cursorThatWasTamperedWith_isRefused() {
        CatalogMethods methods = new CatalogMethods(new TestOffer().catalog(), 2);
        String cursor = String.valueOf(tools(methods, Map.of()).get("nextCursor"));

        for (String wrong : List.of(cursor + "1", cursor + "x", cursor.replace("-2", "-3"), "-")) {
            assertThatExceptionOfType(ProtocolException.class)
                    .isThrownBy(() -> tools(methods, Map.of("cursor", wrong)))
                    .withMessageContaining("Unknown cursor");
        }
    }

    @Test
    void callerWithoutTheGroup_findsNothing() {
        CatalogMethods methods = new CatalogMethods(new TestOffer().catalog());
        CallContext stranger = as(new Principal("stranger", Set.of(ToolGroup.HISTORY), false));

        assertThat(methods.call("tools/list", Map.of(), stranger).fields())
                .containsEntry("tools", List.of());
        assertThat(methods.call("resources/list", Map.of(), stranger).fields())
                .containsEntry("resources", List.of());
        assertThat(methods.call("prompts/list", Map.of(), stranger).fields())
                .containsEntry("prompts", List.of());
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> methods.call("tools/call", Map.of("name", "log"), stranger))
                .withMessage(
                        "Tool log is not available: its group \"read\" is not among those of"
                                + " your access token.");
        assertThatExceptionOfType(ResourceNotFoundException.class)
                .isThrownBy(() ->
                        methods.call("resources/read", Map.of("uri", TestOffer.NOTE), stranger));
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> methods.call("prompts/get", Map.of("name", "greet"), stranger))
                .withMessageContaining("Unknown prompt");
    }

    @Test
    void callerWhoMayOnlyRead_isToldThatItIsTheirToken() {
        ToolDefinition change =
                new ToolDefinition(
                        "change",
                        ToolGroup.READ,
                        "",
                        "",
                        InputSchema.object(),
                        new ToolHints(false, true, false, false),
                        (arguments, context) -> ToolResult.of("changed"));
        Catalog all = new Catalog("s", "1", "", List.of(change));
        CallContext reader = as(new Principal("reader", Principal.LOCAL.groups(), true));

        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> callChange(all, reader))
                .withMessage("Tool change is not available: your access token is read-only.");
        assertThatExceptionOfType(ProtocolException.class)
                .isThrownBy(() -> callChange(all.filtered(Principal.LOCAL.groups(), true), reader))
                .withMessage("Tool change is not available: this server is read-only.");
    }

    @Test
    void listsForCallersWhoLogIn_areForThemOnly() {
        CatalogMethods methods = new CatalogMethods(new TestOffer().catalog());
        CallContext known = as(new Principal("known", Principal.LOCAL.groups(), false));

        assertThat(methods.call("tools/list", Map.of(), caller).freshness().shared()).isTrue();
        assertThat(methods.call("tools/list", Map.of(), known).freshness().shared()).isFalse();
    }

    @Test
    void toolWithOutputSchema_isListedWithIt() {
        Map<String, Object> schema = Map.of("type", "object");
        ToolDefinition tool =
                TestCatalog.tool(
                                "t",
                                InputSchema.object(),
                                (arguments, context) -> ToolResult.of("t"))
                        .withOutput(schema);
        CatalogMethods methods = new CatalogMethods(new Catalog("s", "1", "", List.of(tool)));

        assertThat((List<?>) tools(methods, Map.of()).get("tools"))
                .first()
                .satisfies(listed ->
                        assertThat(((Map<?, ?>) listed).get("outputSchema")).isEqualTo(schema));
    }

    @Test
    void methodsOfWhatThereIsNot_areUnknown() {
        CatalogMethods methods = new CatalogMethods(new TestCatalog().catalog());

        assertThat(methods.has("tools/call")).isTrue();
        assertThat(methods.has("resources/read")).isFalse();
        assertThat(methods.has("prompts/get")).isFalse();
        assertThat(methods.has("completion/complete")).isFalse();
    }

    private Map<String, Object> tools(CatalogMethods methods, Map<String, Object> params) {
        return methods.call("tools/list", params, caller).fields();
    }

    private static MethodResult callChange(Catalog catalog, CallContext caller) {
        return new CatalogMethods(catalog).call("tools/call", Map.of("name", "change"), caller);
    }

    /** The test's caller under another name, with other rights. */
    private static CallContext as(Principal principal) {
        return new TestCallContext().as(principal);
    }
}
