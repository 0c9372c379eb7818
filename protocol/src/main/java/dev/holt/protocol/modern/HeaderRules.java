package dev.holt.protocol.modern;

import dev.holt.protocol.Message;
import dev.holt.protocol.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The headers that repeat what a message says, so that whoever stands between need not read it:
 * they must be there, once, and say the same (basic/transports/streamable-http, Server Validation).
 */
final class HeaderRules {

    private static final String VERSION = "MCP-Protocol-Version";
    private static final String METHOD = "Mcp-Method";
    private static final String NAME = "Mcp-Name";

    /** How much of a value an error repeats. */
    private static final int SHOWN = 100;

    private static final String ENCODED = "=?base64?";
    private static final String ENCODED_END = "?=";

    /** Where the methods that have a name have it. */
    private static final Map<String, String> NAME_FIELDS =
            Map.of("tools/call", "name", "prompts/get", "name", "resources/read", "uri");

    private final HeaderSource headers;

    HeaderRules(HeaderSource headers) {
        this.headers = headers;
    }

    /**
     * Compares.
     *
     * @param version the protocol version that the request's body names
     * @throws ProtocolException naming the header that does not fit
     */
    void check(Message.Request request, String version) {
        compare(VERSION, Optional.of(version), required(VERSION));
        compare(METHOD, Optional.of(request.method()), required(METHOD));
        String field = NAME_FIELDS.get(request.method());
        if (field != null) {
            checkName(request.params().get(field) instanceof String name ? name : null);
        }
    }

    /** A body without a proper name is refused later, unless a header claims that it has one. */
    private void checkName(@Nullable String name) {
        if (name == null) {
            if (!headers.values(NAME).isEmpty()) {
                compare(NAME, Optional.empty(), required(NAME));
            }
            return;
        }
        String sent = required(NAME);
        compare(NAME, Optional.of(name), isEncoded(sent) ? decoded(sent) : sent);
    }

    private String required(String header) {
        List<String> values = headers.values(header);
        if (values.isEmpty()) {
            throw mismatch("the header " + header + " is missing");
        }
        if (values.size() > 1) {
            throw mismatch("the header " + header + " was sent more than once");
        }
        String value = values.getFirst().strip();
        if (!value.chars().allMatch(HeaderRules::isPlain)) {
            throw mismatch("the header " + header + " has characters that no header may have");
        }
        return value;
    }

    private static void compare(String header, Optional<String> body, String sent) {
        if (body.filter(sent::equals).isEmpty()) {
            throw mismatch(
                    "the header %s says \"%s\", the message %s"
                            .formatted(
                                    header,
                                    shown(sent),
                                    body.map(value -> "\"" + shown(value) + "\"")
                                            .orElse("nothing")));
        }
    }

    private static String shown(String value) {
        return value.length() <= SHOWN ? value : value.substring(0, SHOWN) + "…";
    }

    private static boolean isPlain(int character) {
        return (character >= ' ' && character <= '~') || character == '\t';
    }

    private static boolean isEncoded(String value) {
        return value.startsWith(ENCODED)
                && value.endsWith(ENCODED_END)
                && value.length() >= ENCODED.length() + ENCODED_END.length();
    }

    private static String decoded(String value) {
        String base64 = value.substring(ENCODED.length(), value.length() - ENCODED_END.length());
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            // The decoder lets padding be left out and stray bits be set.
            if (Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
            }
        } catch (IllegalArgumentException | CharacterCodingException notEncoded) {
            // Refused below, as is what decodes and is not what encoding would have made.
        }
        throw mismatch("the header " + NAME + " is not valid Base64 of UTF-8");
    }

    private static ProtocolException mismatch(String what) {
        return new ProtocolException(
                StatelessErrorCode.HEADER_MISMATCH, "Header mismatch: " + what);
    }
}
