package dev.holt.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.server.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainingTalkTest {
    private static final List<String> ALL_TOOLS =
            List.of("--tools", "read,history,write,attachments,debug");

    @Test
    void overStreams_callsEveryToolWithSuccessInBothEras() throws IOException {
        try (TrainingWiki wiki = TrainingWiki.create().fill()) {
            Process server = stdio(wiki.folder());
            try {
                LineWire wire = new LineWire(server.getInputStream(), server.getOutputStream());
                runsWell(TrainingTalk.withSession(wire));
                runsWell(TrainingTalk.stateless(wire));
            } finally {
                server.destroy();
            }
        }
    }

    @Test
    void overHttp_callsEveryToolWithSuccessInBothEras() {
        try (TrainingWiki wiki = TrainingWiki.create().fill();
                ServerProcess server =
                        ServerProcess.http(wiki.folder(), ALL_TOOLS.toArray(String[]::new));
                HttpWire wire = new HttpWire(server.endpoint().orElseThrow())) {
            runsWell(TrainingTalk.withSession(wire));
            wire.leaveSession();
            runsWell(TrainingTalk.stateless(wire));
        }
    }

    @Test
    void nameOnHttp_isEncoded() {
        Map<String, Object> call =
                Map.of(
                        "method",
                        "tools/call",
                        "params",
                        Map.of("name", "search", "_meta", Map.of()));

        assertThat(TrainingTalk.isStateless(call)).isTrue();
        assertThat(TrainingTalk.headers(call))
                .containsEntry("Mcp-Method", "tools/call")
                .containsEntry("Mcp-Name", "=?base64?c2VhcmNo?=");
    }

    private static void runsWell(TrainingTalk talk) {
        talk.run();
        assertThat(talk.failures()).isEmpty();
        // A tool that is missing here needs a call in TrainingSteps.
        assertThat(talk.called()).containsExactlyInAnyOrderElementsOf(talk.offered());
    }

    private static Process stdio(Path wiki) throws IOException {
        List<String> command = new ArrayList<>(ServerProcess.stdioCommand(wiki));
        command.addAll(ALL_TOOLS);
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
