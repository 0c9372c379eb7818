package dev.holt.transport.http.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holt.protocol.Principal;
import dev.holt.protocol.ToolGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenFileTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON.plusMillis(250), ZoneOffset.UTC);
    private static final String HASH = "sha256:" + "0a".repeat(32);

    @TempDir private Path folder;

    @Test
    void token_isKeptAsItsHashOnly() throws IOException {
        String token = file().add(writer("laptop"), CLOCK);

        assertThat(token).matches("holt_[A-Za-z0-9_-]{43}");
        assertThat(Files.readString(path()))
                .contains(
                        "laptop 2026-11-21T12:00:00Z write read,history,write,",
                        " sha256:" + AccessToken.hashOf(token) + "\n")
                .doesNotContain(token.substring("holt_".length()));
    }

    @Test
    void file_isForItsOwnerAlone() throws IOException {
        file().add(writer("laptop"), CLOCK);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path())))
                .isEqualTo("rw-------");
    }

    @Test
    void tokens_areReadAsTheyWereAdded() {
        Principal reader = new Principal("phone", Set.of(ToolGroup.READ, ToolGroup.HISTORY), true);
        file().add(writer("laptop"), CLOCK);
        file().add(reader, CLOCK);

        assertThat(file().tokens())
                .extracting(AccessToken::owner)
                .containsExactly(writer("laptop"), reader);
        assertThat(file().tokens()).extracting(AccessToken::created).containsOnly(NOON);
    }

    @Test
    void twoTokens_areNeverTheSame() {
        assertThat(file().add(writer("a"), CLOCK)).isNotEqualTo(file().add(writer("b"), CLOCK));
    }

    @Test
    void missingFile_hasNoTokens() {
        assertThat(file().tokens()).isEmpty();
    }

    @Test
    void sameNameTwice_isRefused() {
        file().add(writer("laptop"), CLOCK);

        assertThatExceptionOfType(TokenFileException.class)
                .isThrownBy(() -> file().add(writer("laptop"), CLOCK))
                .withMessageContaining("There is a token named laptop already. Revoke it first");
    }

    @Test
    void revoke_leavesEveryOtherLineAsItIs() throws IOException {
        write("# mine\n\n" + line("a") + "\n" + line("b"));

        file().revoke("a");

        assertThat(Files.readString(path())).isEqualTo("# mine\n\n" + line("b") + "\n");
    }

    @Test
    void revokingWhatIsNotThere_isRefused() {
        assertThatExceptionOfType(TokenFileException.class)
                .isThrownBy(() -> file().revoke("nobody"))
                .withMessageContaining("There is no token named nobody in " + path());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "laptop | expected a name",
                "../x 2026-11-21T12:00:00Z read read HASH | not a token's name",
                "laptop yesterday read read HASH | the date is not like",
                "laptop 2026-11-21T12:00:00Z all read HASH | the scope is not read or write",
                "laptop 2026-11-21T12:00:00Z read rea HASH | there is no such tool group",
                "laptop 2026-11-21T12:00:00Z read read, HASH | there is no such tool group",
                "laptop 2026-11-21T12:00:00Z read read sha256:12 | the hash is not sha256:",
                "laptop 2026-11-21T12:00:00Z read read 0a0a | the hash is not sha256:"
            })
    void malformedLine_isNamedWithItsReason(String bad, String reason) throws IOException {
        write("# tokens\n" + line("good") + "\n" + bad.replace("HASH", HASH) + "\n");

        assertThatExceptionOfType(TokenFileException.class)
                .isThrownBy(() -> file().tokens())
                .withMessageContainingAll(path().toString(), "at line 3", reason);
    }

    @Test
    void secondLineOfTheSameName_isMalformed() throws IOException {
        write(line("a") + "\n" + line("a"));

        assertThatExceptionOfType(TokenFileException.class)
                .isThrownBy(() -> file().tokens())
                .withMessageContaining("at line 2: a second token of the same name");
    }

    @ParameterizedTest
    @CsvSource({"rw-rw----", "rw----rw-"})
    void fileThatOthersMayWrite_isRefusedWithTheRemedy(String mode) throws IOException {
        write(line("a"));
        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString(mode));

        assertThatExceptionOfType(TokenFileException.class)
                .isThrownBy(() -> file().tokens())
                .withMessageContaining("chmod 600 " + path());
    }

    @Test
    void tokensAddedAtOnce_areAllKept() throws Exception {
        List<String> names = IntStream.range(0, 20).mapToObj(i -> "t" + i).toList();
        TokenFile shared = file();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> adds =
                    names.stream()
                            .map(name -> (Callable<String>) () -> shared.add(writer(name), CLOCK))
                            .toList();
            for (Future<String> added : threads.invokeAll(adds)) {
                assertThat(added.get()).startsWith("holt_");
            }
        }

        assertThat(file().tokens())
                .extracting(token -> token.owner().name())
                .containsExactlyInAnyOrderElementsOf(names);
    }

    private TokenFile file() {
        return new TokenFile(path());
    }

    private Path path() {
        return folder.resolve("tokens");
    }

    private void write(String text) throws IOException {
        PrivateFile.replace(path(), text);
    }

    private static String line(String name) {
        return name + " 2026-11-21T12:00:00Z write read " + HASH;
    }

    private static Principal writer(String name) {
        return new Principal(name, EnumSet.allOf(ToolGroup.class), false);
    }
}
