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
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenAuthenticatorTest {

    private static final Principal LAPTOP = new Principal("laptop", Set.of(ToolGroup.READ), true);

    @TempDir private Path folder;
    private String token = "";

    @BeforeEach
    void add() {
        token = file().add(LAPTOP, Clock.systemUTC());
    }

    @Test
    void token_isItsOwner() {
        assertThat(authenticator().authenticate("Bearer " + token)).contains(LAPTOP);
    }

    @Test
    void scheme_isReadInAnyCase() {
        assertThat(authenticator().authenticate("bEARER   " + token + " ")).contains(LAPTOP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Basic TOKEN", "TOKEN", "Bearer TOKEN TOKEN"})
    void otherCredentials_areNobodys(String authorization) {
        assertThat(authenticator().authenticate(authorization.replace("TOKEN", token))).isEmpty();
    }

    @Test
    void tokenThatOnlyLooksRight_isNobodys() {
        TokenAuthenticator authenticator = authenticator();

        assertThat(authenticator.authenticate("Bearer " + token + "A")).isEmpty();
        assertThat(authenticator.authenticate("Bearer " + token.substring(1))).isEmpty();
        assertThat(authenticator.authenticate("Bearer " + token.toLowerCase(Locale.ROOT)))
                .isEmpty();
        assertThat(authenticator.authenticate("Bearer " + AccessToken.hashOf(token))).isEmpty();
    }

    @Test
    void tokenAddedLater_isKnownAtOnce() {
        TokenAuthenticator authenticator = authenticator();
        Principal phone = new Principal("phone", Set.of(ToolGroup.READ), true);

        String later = file().add(phone, Clock.systemUTC());

        assertThat(authenticator.authenticate("Bearer " + later)).contains(phone);
    }

    @Test
    void revokedToken_isNobodysAtOnce() {
        file().add(new Principal("phone", Set.of(ToolGroup.READ), true), Clock.systemUTC());
        TokenAuthenticator authenticator = authenticator();

        file().revoke("laptop");

        assertThat(authenticator.authenticate("Bearer " + token)).isEmpty();
    }

    @Test
    void removedFile_letsNobodyIn() throws IOException {
        TokenAuthenticator authenticator = authenticator();

        Files.delete(path());

        assertThat(authenticator.authenticate("Bearer " + token)).isEmpty();
    }

    @Test
    void fileThatOthersMayWriteFromNowOn_letsNobodyInUntilItIsMended() throws IOException {
        TokenAuthenticator authenticator = authenticator();

        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw--w----"));
        assertThat(authenticator.authenticate("Bearer " + token)).isEmpty();

        Files.setPosixFilePermissions(path(), PosixFilePermissions.fromString("rw-------"));
        assertThat(authenticator.authenticate("Bearer " + token)).contains(LAPTOP);
    }

    @Test
    void fileThatBecomesMalformed_letsNobodyInUntilItIsMended() throws IOException {
        TokenAuthenticator authenticator = authenticator();
        String good = Files.readString(path());

        Files.writeString(path(), good + "nonsense\n");
        assertThat(authenticator.authenticate("Bearer " + token)).isEmpty();

        Files.writeString(path(), good);
        assertThat(authenticator.authenticate("Bearer " + token)).contains(LAPTOP);
    }

    @Test
    void fileWithoutTokens_isRefusedWithTheRemedy() {
        file().revoke("laptop");

        assertThatExceptionOfType(TokenFileException.class)
                .isThrownBy(this::authenticator)
                .withMessageContaining("Make one: holt token add NAME --tokens " + path());
    }

    private TokenAuthenticator authenticator() {
        return TokenAuthenticator.of(path());
    }

    private TokenFile file() {
        return new TokenFile(path());
    }

    private Path path() {
        return folder.resolve("tokens");
    }
}
