package dev.holt.transport.http.login;

import dev.holt.protocol.Principal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A file of {@link AccessToken}s, one a line; empty lines and those that begin with {@code #} are
 * for people. Only its owner can read it, and it never holds a token itself.
 *
 * <p>A change writes a new file beside it and moves that into place, so that nobody ever reads half
 * of one; processes that change it at the same time wait for each other. Within one process, a file
 * is changed through one object.
 */
public final class TokenFile {

    private static final String HEADER =
            "# Access tokens of Holt: name, created, read|write, tool groups, SHA-256 of the token.";

    private static final int TOKEN_BYTES = 32;
    private static final String TOKEN_PREFIX = "holt_";

    private static final Set<PosixFilePermission> OTHERS_MAY_WRITE =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private final Path file;

    public TokenFile(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    Path path() {
        return file;
    }

    /**
     * Returns the tokens in the order of the file; none when there is no file.
     *
     * @throws TokenFileException when it cannot be read, others may write it, or a line is no token
     */
    public List<AccessToken> tokens() {
        List<AccessToken> tokens = new ArrayList<>();
        Set<String> names = new HashSet<>();
        int number = 0;
        for (String line : lines()) {
            number++;
            if (isToken(line)) {
                AccessToken token = parse(line, number);
                if (!names.add(token.owner().name())) {
                    throw malformed(number, "a second token of the same name");
                }
                tokens.add(token);
            }
        }
        return tokens;
    }

    /**
     * Adds a token and returns it: the only time that it is to be seen.
     *
     * @throws TokenFileException when there is one of the same name
     */
    public String add(Principal owner, Clock clock) {
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        String token =
                TOKEN_PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        change(lines -> {
            if (tokens().stream().anyMatch(each -> each.owner().name().equals(owner.name()))) {
                throw new TokenFileException(
                        "There is a token named %s already. Revoke it first, or choose another name."
                                .formatted(owner.name()));
            }
            List<String> more = new ArrayList<>(lines.isEmpty() ? List.of(HEADER) : lines);
            more.add(
                    new AccessToken(
                                    clock.instant().truncatedTo(ChronoUnit.SECONDS),
                                    owner,
                                    AccessToken.hashOf(token))
                            .line());
            return more;
        });
        return token;
    }

    /**
     * Takes a token away; whoever shows it from now on is turned away.
     *
     * @throws TokenFileException when there is none of this name
     */
    public void revoke(String name) {
        change(lines -> {
            List<String> rest =
                    lines.stream()
                            .filter(line ->
                                    !isToken(line) || !line.strip().split("\\s+")[0].equals(name))
                            .toList();
            if (rest.size() == lines.size()) {
                throw new TokenFileException(
                        "There is no token named %s in %s.".formatted(name, file));
            }
            return rest;
        });
    }

    private interface Change {
        List<String> of(List<String> lines) throws IOException;
    }

    private synchronized void change(Change change) {
        Path beside = file.resolveSibling(file.getFileName() + ".lock");
        try {
            Files.createDirectories(beside.getParent());
            try (FileChannel lock =
                    FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                lock.lock();
                PrivateFile.replace(file, String.join("\n", change.of(lines())) + "\n");
            }
        } catch (IOException failure) {
            throw new TokenFileException(
                    "Cannot write the token file %s: %s".formatted(file, failure), failure);
        }
    }

    private List<String> lines() {
        try {
            checkPermissions();
            return Files.readAllLines(file);
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException failure) {
            throw new TokenFileException(
                    "Cannot read the token file %s: %s".formatted(file, failure), failure);
        }
    }

    private void checkPermissions() throws IOException {
        if (!PrivateFile.hasPermissions(file)) {
            return;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (permissions.stream().anyMatch(OTHERS_MAY_WRITE::contains)) {
            throw new TokenFileException(
                    "Others may write the token file %s. Run: chmod 600 %s".formatted(file, file));
        }
    }

    private AccessToken parse(String line, int number) {
        try {
            return AccessToken.parse(line);
        } catch (IllegalArgumentException problem) {
            throw malformed(number, String.valueOf(problem.getMessage()));
        }
    }

    private TokenFileException malformed(int line, String problem) {
        return new TokenFileException(
                "The token file %s is malformed at line %d: %s. Mend or remove the line."
                        .formatted(file, line, problem));
    }

    private static boolean isToken(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }
}
