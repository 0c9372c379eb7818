package dev.holt.protocol;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Writes the texts of one message as JSON, long ones in a few large steps.
 *
 * <p>Jackson looks at a text character by character and encodes each. A page is nearly all plain
 * characters: encoding it as a whole and copying what lies between the few that JSON escapes takes
 * a fraction of the time. Surrogates that stand alone, which Jackson escapes, become question
 * marks.
 */
final class LongTexts {

    /** Shorter texts, in UTF-16 units, are not worth arrays of their own. */
    static final int LONG = 256;

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_ESCAPE = 6;
    private static final int FIRST_PRINTABLE = 0x20;

    private @Nullable Escaped last;

    void write(String text, JsonGenerator json) {
        if (text.length() < LONG) {
            json.writeString(text);
        } else {
            Escaped escaped = escaped(text);
            json.writeRawUTF8String(escaped.bytes, 0, escaped.size);
        }
    }

    /** Many answers say the same text twice, as readable content and as a field. */
    @SuppressWarnings("ReferenceEquality") // one and the same object is all that is looked for
    private Escaped escaped(String text) {
        Escaped known = last;
        if (known != null && known.text == text) {
            return known;
        }
        Escaped escaped = new Escaped(text);
        last = escaped;
        return escaped;
    }

    /** A text as UTF-8, with what JSON does not allow within a text escaped. */
    private static final class Escaped {
        private final String text;
        private byte[] bytes;
        private int size;

        Escaped(String text) {
            this.text = text;
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            bytes = new byte[utf8.length + utf8.length / 8 + LONGEST_ESCAPE];
            int start = 0;
            for (int i = 0; i < utf8.length; i++) {
                byte each = utf8[i];
                // Bytes beyond ASCII are negative.
                if ((each >= 0 && each < FIRST_PRINTABLE) || each == '"' || each == '\\') {
                    append(utf8, start, i, LONGEST_ESCAPE);
                    escape(each);
                    start = i + 1;
                }
            }
            append(utf8, start, utf8.length, 0);
        }

        private void append(byte[] from, int start, int end, int room) {
            int needed = size + end - start + room;
            if (needed > bytes.length) {
                bytes = Arrays.copyOf(bytes, needed + needed / 4);
            }
            System.arraycopy(from, start, bytes, size, end - start);
            size += end - start;
        }

        private void escape(byte each) {
            bytes[size++] = '\\';
            switch (each) {
                case '"', '\\' -> bytes[size++] = each;
                case '\n' -> bytes[size++] = 'n';
                case '\r' -> bytes[size++] = 'r';
                case '\t' -> bytes[size++] = 't';
                default -> {
                    bytes[size++] = 'u';
                    bytes[size++] = '0';
                    bytes[size++] = '0';
                    bytes[size++] = HEX[each >> 4];
                    bytes[size++] = HEX[each & 0xf];
                }
            }
        }
    }
}
