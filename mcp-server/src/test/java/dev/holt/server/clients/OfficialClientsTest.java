package dev.holt.server.clients;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.holt.wiki.TestWiki;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The clients of {@code docs/clients.md} against the server as users start it. */
class OfficialClientsTest {
    private final TestWiki wiki = TestWiki.withWorkTree();

    @BeforeEach
    void fill() {
        Map<String, String> pages = new TreeMap<>();
        pages.put("Hub", "# Hub\n");
        for (int i = 0; i < ConnectedScenario.LINKS; i++) {
            pages.put("Notes/Day " + i, "See [[Hub]].\n");
        }
        wiki.writeAll(pages);
        wiki.git("reset", "-q", "--hard");
    }

    @AfterEach
    void close() {
        wiki.close();
    }

    @ParameterizedTest(name = "{0}, {1}, {3}")
    @CsvSource({
        "sdk-v1, default, 2025-11-25, stdio",
        "sdk-v1, default, 2025-11-25, http",
        "sdk-v2, default, 2025-11-25, stdio",
        "sdk-v2, default, 2025-11-25, http",
        "sdk-v2, auto, 2026-07-28, stdio",
        "sdk-v2, auto, 2026-07-28, http",
        "sdk-v2, 2026-07-28, 2026-07-28, stdio",
        "sdk-v2, 2026-07-28, 2026-07-28, http"
    })
    void nodeSdk_doesEverything(String adapter, String mode, String version, String wire)
            throws Exception {
        NodeClients clients = nodeClients();
        try (ServedWiki served = ServedWiki.over(wire, wiki.folder());
                ConnectedClient client = NodeSdkClient.connect(clients, adapter, mode, served)) {
            ConnectedScenario connected = new ConnectedScenario(client, wiki);
            connected.server_isIntroduced(version);
            everyRequest(new Scenario(client));
            connected.pageNames_areCompleted();
            connected.commitByGit_isAnnounced();
            connected.userGivesUp_callEndsAndChangesNothing();
            connected.userIsAsked_andDecides();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stdio", "http"})
    void javaSdk_doesEverythingButGiveUpACall(String wire) throws Exception {
        try (ServedWiki served = ServedWiki.over(wire, wiki.folder());
                ConnectedClient client = new JavaSdkClient(served)) {
            ConnectedScenario connected = new ConnectedScenario(client, wiki);
            connected.server_isIntroduced("2025-11-25");
            everyRequest(new Scenario(client));
            connected.pageNames_areCompleted();
            connected.commitByGit_isAnnounced();
            connected.userIsAsked_andDecides();
        }
    }

    /** Its command line starts anew for each request, so only the shorter way sees all of them. */
    @ParameterizedTest
    @CsvSource({"legacy", "modern"})
    void inspectorOverHttp_doesEveryRequest(String era, @TempDir Path home) {
        NodeClients clients = nodeClients();
        try (ServedWiki served = ServedWiki.over("http", wiki.folder())) {
            Scenario scenario = new Scenario(new InspectorClient(clients, era, served, home));
            everyRequest(scenario);
            scenario.userCannotBeAsked_numberOfLinksConfirms(
                    wiki.head().revision().abbreviated(), ConnectedScenario.LINKS);
        }
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource({"legacy, stdio", "auto, stdio", "modern, stdio", "auto, http"})
    void inspector_listsToolsAndWrites(String era, String wire, @TempDir Path home) {
        NodeClients clients = nodeClients();
        try (ServedWiki served = ServedWiki.over(wire, wiki.folder())) {
            Scenario scenario = new Scenario(new InspectorClient(clients, era, served, home));
            scenario.tools_areThoseOfTheDocument();
            scenario.page_isWritten();
        }
    }

    private static NodeClients nodeClients() {
        Optional<NodeClients> clients = NodeClients.installed();
        assumeTrue(clients.isPresent(), "The MCP clients for Node are not installed");
        return clients.orElseThrow();
    }

    private static void everyRequest(Scenario scenario) {
        scenario.tools_areThoseOfTheDocument();
        String written = scenario.page_isWritten();
        scenario.staleEdit_isAConflictThatShowsBothSides(written);
        scenario.pageJustEdited_isReadFoundAndHasItsHistory(written);
        scenario.pages_areResourcesNowAndAsTheyWere(written);
        scenario.prompts_areListedAndMade();
    }
}
