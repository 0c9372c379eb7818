package dev.holt.transport.http.login;

import dev.holt.protocol.Principal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets in whoever shows a token of a file.
 *
 * <p>The file's stamp is looked at for each request and the file read again when that is another,
 * so a token that is added or revoked counts from the next request on. A file that has become
 * unreadable lets nobody in until it is mended.
 */
public final class TokenAuthenticator implements Authenticator {

    private static final Logger LOG = LoggerFactory.getLogger(TokenAuthenticator.class);

    /** RFC 6750, section 2.1. */
    private static final Pattern BEARER =
            Pattern.compile("bearer +([A-Za-z0-9._~+/-]+=*)", Pattern.CASE_INSENSITIVE);

    private final TokenFile file;
    private volatile Known known;

    /** The tokens as they were when the file had a stamp; without one they are read again. */
    private record Known(@Nullable Stamp stamp, List<AccessToken> tokens) {}

    /** What changes when a file is replaced or written, or others are let at it. */
    private record Stamp(
            FileTime modified,
            long size,
            @Nullable Object key,
            Set<PosixFilePermission> permissions) {}

    private TokenAuthenticator(TokenFile file, Known known) {
        this.file = file;
        this.known = known;
    }

    /**
     * Reads the tokens.
     *
     * @throws TokenFileException when they cannot be read, or there are none
     */
    public static TokenAuthenticator of(Path file) {
        TokenFile tokens = new TokenFile(file);
        Known known = new Known(stamp(tokens.path()), tokens.tokens());
        if (known.tokens().isEmpty()) {
            throw new TokenFileException(
                    "There is no token in %s. Make one: holt token add NAME --tokens %s"
                            .formatted(tokens.path(), tokens.path()));
        }
        return new TokenAuthenticator(tokens, known);
    }

    @Override
    public Optional<Principal> authenticate(String authorization) {
        Matcher bearer = BEARER.matcher(authorization.strip());
        if (!bearer.matches()) {
            return Optional.empty();
        }
        String hash = AccessToken.hashOf(bearer.group(1));
        Optional<Principal> owner = Optional.empty();
        // No early end: the time says nothing of where in the file a token is.
        for (AccessToken token : tokens()) {
            if (token.hasHash(hash)) {
                owner = Optional.of(token.owner());
            }
        }
        return owner;
    }

    private List<AccessToken> tokens() {
        Known before = known;
        Stamp now = stamp(file.path());
        return now != null && now.equals(before.stamp()) ? before.tokens() : readAgain();
    }

    private synchronized List<AccessToken> readAgain() {
        Stamp now = stamp(file.path());
        if (now != null && now.equals(known.stamp())) {
            return known.tokens();
        }
        try {
            known = new Known(now, file.tokens());
        } catch (TokenFileException unreadable) {
            if (known.stamp() != null) {
                LOG.error("Nobody can log in until this is mended: {}", unreadable.getMessage());
            }
            known = new Known(null, List.of());
        }
        return known.tokens();
    }

    private static @Nullable Stamp stamp(Path path) {
        try {
            if (!PrivateFile.hasPermissions(path)) {
                return stamp(Files.readAttributes(path, BasicFileAttributes.class), Set.of());
            }
            PosixFileAttributes found = Files.readAttributes(path, PosixFileAttributes.class);
            return stamp(found, found.permissions());
        } catch (IOException gone) {
            return null;
        }
    }

    private static Stamp stamp(BasicFileAttributes found, Set<PosixFilePermission> permissions) {
        return new Stamp(found.lastModifiedTime(), found.size(), found.fileKey(), permissions);
    }
}
