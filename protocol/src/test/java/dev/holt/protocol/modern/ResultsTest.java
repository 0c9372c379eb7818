package dev.holt.protocol.modern;

import static dev.holt.protocol.modern.Talk.metaWith;
import static dev.holt.protocol.modern.Talk.params;
import static dev.holt.protocol.modern.Talk.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Catalog;
import dev.holt.protocol.Message;
import dev.holt.protocol.Principal;
import dev.holt.protocol.TestCatalog;
import dev.holt.protocol.TestOffer;
import dev.holt.protocol.ToolGroup;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsTest {

    private static final Principal ALICE = new Principal("alice", Set.of(ToolGroup.READ), true);

    private final Talk talk = new Talk(new TestOffer().catalog());

    /** server/discover, Response. */
    @Test
    void discover_tellsVersionsCapabilitiesIdentityAndInstructions() {
        assertThat(talk.result("server/discover", params()))
                .isEqualTo(
                        Map.of(
                                "resultType",
                                "complete",
                                "supportedVersions",
                                List.of("2026-07-28"),
                                "capabilities",
                                Map.of(
                                        "tools",
                                        Map.of("listChanged", true),
                                        "resources",
                                        Map.of("subscribe", true, "listChanged", true),
                                        "prompts",
                                        Map.of("listChanged", true),
                                        "completions",
                                        Map.of(),
                                        "logging",
                                        Map.of()),
                                "instructions",
                                "Ask.",
                                "ttlMs",
                                3_600_000L,
                                "cacheScope",
                                "public",
                                "_meta",
                                serverInfo()));
    }

    /** server/tools, server/prompts, server/resources, Capabilities: what is there is declared. */
    @Test
    void capabilities_areThoseWhoseMethodsAreServed() {
        Talk small = new Talk(new TestCatalog().catalog());

        assertThat(small.result("server/discover", params()).get("capabilities"))
                .isEqualTo(Map.of("tools", Map.of("listChanged", false), "logging", Map.of()));
        for (String method : List.of("resources/list", "prompts/list", "completion/complete")) {
            assertThat(small.failure(method, params()).code()).isEqualTo(-32601);
        }
    }

    /** basic/index, Result Responses: every result has a type; SHOULD: and the server's name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tools/list",
                "prompts/list",
                "resources/list",
                "resources/templates/list",
                "server/discover"
            })
    void everyResult_hasTypeAndServer(String method) {
        Map<String, Object> result = talk.result(method, params());

        assertThat(result.get("resultType")).isEqualTo("complete");
        assertThat(result.get("_meta")).isEqualTo(serverInfo());
    }

    /** basic/index, Result Responses: the same id, of the same type. */
    @Test
    void answer_hasTheRequestsId() {
        for (Object id : List.of("", "1", 1, -5, 9_007_199_254_740_993L)) {
            assertThat(talk.ask(new Message.Request(id, "tools/list", params())))
                    .isInstanceOfSatisfying(
                            Message.Result.class, result -> assertThat(result.id()).isEqualTo(id));
            assertThat(talk.ask(new Message.Request(id, "tools/list", Map.of())))
                    .isInstanceOfSatisfying(
                            Message.Failure.class,
                            failure -> assertThat(failure.id()).isEqualTo(id));
        }
    }

    /** server/utilities/caching, Cacheable Results: all six say how long they are good. */
    @ParameterizedTest
    @ValueSource(
            strings = {"tools/list", "prompts/list", "resources/list", "resources/templates/list"})
    void cacheableResult_saysHowLongItIsGood(String method) {
        Map<String, Object> result = talk.result(method, params());

        assertThat(result.get("ttlMs")).isInstanceOf(Long.class);
        assertThat((Long) result.get("ttlMs")).isNotNegative();
        assertThat(result.get("cacheScope")).isIn("public", "private");
    }

    /** server/utilities/caching, Cacheable Results. */
    @Test
    void readResource_isGoodAsLongAsItSays() {
        assertThat(talk.result("resources/read", params("uri", TestOffer.NOTE)))
                .containsEntry("ttlMs", 90_000L)
                .containsEntry("cacheScope", "public");
    }

    /** server/utilities/caching, Cache Scope Field: what depends on the caller is private. */
    @Test
    void whatDependsOnTheCaller_isPrivate() {
        talk.as(ALICE);
        for (String method :
                List.of(
                        "tools/list",
                        "prompts/list",
                        "resources/list",
                        "resources/templates/list")) {
            assertThat(talk.result(method, params()).get("cacheScope")).isEqualTo("private");
        }
        assertThat(talk.result("resources/read", params("uri", TestOffer.NOTE)).get("cacheScope"))
                .isEqualTo("private");
    }

    /** server/utilities/caching, Interaction with Pagination: one scope for all pages. */
    @Test
    void allPagesOfAList_haveOneScope() {
        Map<String, Object> first = talk.result("tools/list", params());
        Map<String, Object> second =
                talk.result(
                        "tools/list", params("cursor", String.valueOf(first.get("nextCursor"))));

        assertThat(second.get("cacheScope")).isEqualTo(first.get("cacheScope"));
    }

    @Test
    void otherResults_sayNothingOfCaching() {
        assertThat(talk.result("tools/call", params("name", "tool_9")))
                .doesNotContainKeys("ttlMs", "cacheScope");
    }

    /** server/tools, Capabilities: the list does not vary but by the caller's permissions. */
    @Test
    void lists_areTheSameEachTime() {
        for (String method :
                List.of(
                        "tools/list",
                        "prompts/list",
                        "resources/list",
                        "resources/templates/list")) {
            assertThat(talk.result(method, params())).isEqualTo(talk.result(method, params()));
        }
    }

    /** server/tools, Security Considerations: what a caller may not use is not there. */
    @Test
    void toolOutsideTheCallersGroups_isNeitherListedNorCalled() {
        talk.as(new Principal("bob", Set.of(ToolGroup.HISTORY), false));

        assertThat(talk.result("tools/list", params()).get("tools")).isEqualTo(List.of());
        assertThat(talk.failure("tools/call", params("name", "tool_9")).code()).isEqualTo(-32602);
        assertThat(talk.failure("resources/read", params("uri", TestOffer.NOTE)).code())
                .isEqualTo(-32602);
    }

    /** server/resources, Error Handling: -32602, and never -32002 (basic/index, Error Codes). */
    @Test
    void resourceThatIsNotThere_isInvalidParams() {
        Message.Failure failure = talk.failure("resources/read", params("uri", "test://nowhere"));

        assertThat(failure.code()).isEqualTo(-32602);
        assertThat(failure.data()).isEqualTo(Map.of("uri", "test://nowhere"));
    }

    /** basic/patterns/progress, Behavior Requirements: no token, no progress. */
    @Test
    void progressNotAskedFor_isNotTold() {
        Talk counting = new Talk(new TestCatalog().catalog());

        counting.result("tools/call", params("name", "count"));

        assertThat(counting.sent()).hasSize(1);
    }

    /** basic/patterns/progress, Progress Flow: the token comes back, of the same type. */
    @Test
    void progress_namesTheTokenItWasAskedForWith() {
        for (Object token : List.of("t", 7, 9_007_199_254_740_993L)) {
            Talk counting = new Talk(new TestCatalog().catalog());

            counting.result("tools/call", with(metaWith("progressToken", token), "name", "count"));

            assertThat(counting.sent().getFirst())
                    .isInstanceOfSatisfying(
                            Message.Notification.class,
                            told ->
                                    assertThat(told.params())
                                            .containsEntry("progressToken", token));
        }
    }

    private static Map<String, Object> serverInfo() {
        Catalog catalog = new TestOffer().catalog();
        return Map.of(
                Talk.PREFIX + "serverInfo",
                Map.of("name", catalog.serverName(), "version", catalog.serverVersion()));
    }
}
