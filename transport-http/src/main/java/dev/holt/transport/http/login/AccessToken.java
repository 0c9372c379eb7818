package dev.holt.transport.http.login;

import dev.holt.protocol.Principal;
import dev.holt.protocol.ToolGroup;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A token that somebody may show, as the server knows it: not the token, but its SHA-256.
 *
 * <p>A fast hash is enough here, where it would not be for passwords: a token has 256 random bits,
 * so that trying is hopeless at any speed.
 *
 * @param created when it was made, to the second
 * @param owner its name, the groups it opens and whether it only reads
 * @param hash the SHA-256 of the token, as 64 hex digits
 */
public record AccessToken(Instant created, Principal owner, String hash) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String HASH_PREFIX = "sha256:";
    private static final int FIELDS = 5;

    /** Returns whether a token can have this name: 1 to 64 of letters, digits, dot, _ and -. */
    public static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    /**
     * Reads a line of a token file.
     *
     * @throws IllegalArgumentException telling what is wrong with it, without the line
     */
    static AccessToken parse(String line) {
        String[] fields = line.strip().split("\\s+");
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException(
                    "expected a name, a date, read or write, groups and a hash");
        }
        if (!isName(fields[0])) {
            throw new IllegalArgumentException("not a token's name");
        }
        String hash =
                fields[4].startsWith(HASH_PREFIX) ? fields[4].substring(HASH_PREFIX.length()) : "";
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("the hash is not sha256: and 64 hex digits");
        }
        return new AccessToken(
                date(fields[1]),
                new Principal(fields[0], groups(fields[3]), isReadOnly(fields[2])),
                hash);
    }

    /** Returns the line that {@link #parse} reads. */
    String line() {
        return String.join(
                " ", owner.name(), created.toString(), scope(), groups(), HASH_PREFIX + hash);
    }

    /** Returns {@code read} or {@code write}. */
    public String scope() {
        return owner.readOnly() ? "read" : "write";
    }

    /** Returns the labels of the groups, separated by commas. */
    public String groups() {
        return Arrays.stream(ToolGroup.values())
                .filter(owner::mayUse)
                .map(ToolGroup::label)
                .collect(Collectors.joining(","));
    }

    /** Compares in a time that does not depend on how much is equal. */
    boolean hasHash(String other) {
        return MessageDigest.isEqual(
                hash.getBytes(StandardCharsets.US_ASCII),
                other.getBytes(StandardCharsets.US_ASCII));
    }

    static String hashOf(String token) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java has SHA-256
        }
    }

    private static Instant date(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException notDate) {
            throw new IllegalArgumentException("the date is not like 2026-01-31T12:00:00Z");
        }
    }

    private static boolean isReadOnly(String scope) {
        return switch (scope) {
            case "read" -> true;
            case "write" -> false;
            default -> throw new IllegalArgumentException("the scope is not read or write");
        };
    }

    private static Set<ToolGroup> groups(String labels) {
        Set<ToolGroup> groups = EnumSet.noneOf(ToolGroup.class);
        for (String label : labels.split(",", -1)) {
            Optional<ToolGroup> group =
                    Arrays.stream(ToolGroup.values())
                            .filter(each -> each.label().equals(label))
                            .findFirst();
            groups.add(
                    group.orElseThrow(
                            () -> new IllegalArgumentException("there is no such tool group")));
        }
        return groups;
    }
}
