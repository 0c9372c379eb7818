package dev.holt.tools;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A digest of what a call asks for, so that a repeated idempotency key can be told from a reused
 * one.
 *
 * <p>SHA-256 of the tool's name and its arguments, names sorted, without those that do not say what
 * is asked for: the key itself and whether it is a dry run. Every text carries its length, so that
 * different requests never read the same.
 */
final class RequestDigest {
    private static final Set<String> LEFT_OUT =
            Set.of(WriteRequest.IDEMPOTENCY_KEY, WriteRequest.DRY_RUN);

    private final MessageDigest digest;

    private RequestDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String of(String tool, Map<String, Object> arguments) {
        RequestDigest request = new RequestDigest();
        request.text('t', tool);
        Map<String, @Nullable Object> asked = new TreeMap<>(arguments);
        asked.keySet().removeAll(LEFT_OUT);
        request.value(asked);
        return HexFormat.of().formatHex(request.digest.digest());
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> text('n', "");
            case Map<?, ?> map -> {
                Map<String, @Nullable Object> sorted = new TreeMap<>();
                map.forEach((name, each) -> sorted.put(String.valueOf(name), each));
                text('{', Integer.toString(sorted.size()));
                sorted.forEach((name, each) -> {
                    text('k', name);
                    value(each);
                });
            }
            case Collection<?> list -> {
                text('[', Integer.toString(list.size()));
                list.forEach(this::value);
            }
            case String text -> text('s', text);
            default -> text('v', value.toString());
        }
    }

    private void text(char kind, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(
                (kind + Integer.toString(bytes.length) + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }
}
