package dev.holt.render.program;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Writes values one behind the other: numbers with seven bits in a byte, lowest first, the high bit
 * set on all but the last; texts in UTF-8 and bytes with their lengths in front.
 */
public final class BinaryWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Writes a number, which takes fewer bytes the smaller it is; negative ones take ten. */
    public BinaryWriter number(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write((int) rest);
        return this;
    }

    /** Writes yes or no. */
    public BinaryWriter flag(boolean value) {
        return number(value ? 1 : 0);
    }

    /** Writes a text; what is no character becomes a question mark. */
    public BinaryWriter text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a text that may be missing. */
    public BinaryWriter text(Optional<String> text) {
        flag(text.isPresent());
        text.ifPresent(this::text);
        return this;
    }

    /** Writes bytes. */
    public BinaryWriter bytes(byte[] bytes) {
        number(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    /** Writes a list, each item by {@code item}. */
    public <T> BinaryWriter list(List<T> items, BiConsumer<BinaryWriter, T> item) {
        number(items.size());
        items.forEach(each -> item.accept(this, each));
        return this;
    }

    /** Everything that was written. */
    public byte[] toBytes() {
        return out.toByteArray();
    }
}
