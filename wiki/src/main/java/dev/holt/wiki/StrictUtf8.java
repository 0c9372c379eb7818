package dev.holt.wiki;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes read as UTF-8 only where all of them are. */
public final class StrictUtf8 {

    private StrictUtf8() {}

    /** The text that encodes to exactly these bytes; empty when they are not UTF-8 throughout. */
    public static Optional<String> decode(byte[] bytes) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether the bytes are UTF-8 throughout. */
    public static boolean isValid(byte[] bytes) {
        return decode(bytes).isPresent();
    }
}
