package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir private Path folder;

    @Test
    void newToken_isAllThatStandardOutputGets() throws Exception {
        assertThat(run("token", "add", "laptop")).isEqualTo(Main.DONE);

        assertThat(text(out)).matches("holt_[A-Za-z0-9_-]{43}\n");
        assertThat(Files.readString(file())).doesNotContain(text(out).strip());
        assertThat(text(err)).contains("shown once", "holt serve --tokens " + file());
    }

    @Test
    void list_showsWhatEachTokenMay() {
        run("token", "add", "laptop", "--read-only", "--tools", "read,history");
        out.reset();

        assertThat(run("token", "list")).isEqualTo(Main.DONE);

        assertThat(text(out)).matches("laptop +2\\S+Z read +read,history\n");
    }

    @Test
    void revokedToken_isNoLongerListed() {
        run("token", "add", "laptop");
        run("token", "revoke", "laptop");
        out.reset();

        run("token", "list");

        assertThat(text(out)).isEmpty();
    }

    @Test
    void secondTokenOfTheName_isRefusedWithTheRemedy() {
        run("token", "add", "laptop");

        assertThat(run("token", "add", "laptop")).isEqualTo(Main.FAILED);
        assertThat(text(err)).contains("holt: There is a token named laptop already. Revoke it");
    }

    @Test
    void servingWithAFileOfNoTokens_isRefusedWithTheRemedy() {
        assertThat(run("serve", "--wiki", folder.resolve("wiki").toString()))
                .isEqualTo(Main.FAILED);
        assertThat(text(err)).contains("There is no token in", "holt token add NAME --tokens");
    }

    private int run(String... line) {
        String[] all = new String[line.length + 2];
        System.arraycopy(line, 0, all, 0, line.length);
        all[line.length] = "--tokens";
        all[line.length + 1] = file().toString();
        return Main.run(all, stream(out), stream(err));
    }

    private Path file() {
        return folder.resolve("tokens");
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
