package dev.holt.render.program;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads what a {@link BinaryWriter} wrote. Whatever the bytes are, it takes no more memory than
 * they do, but for a small factor.
 *
 * <p>Each method throws {@link DamagedProgramException} when the bytes cannot be right.
 */
public final class BinaryReader {
    private final byte[] bytes;
    private int next;

    /** Reads from the first of the bytes on. */
    public BinaryReader(byte[] bytes) {
        this(bytes, 0);
    }

    /** Reads from an offset on. */
    public BinaryReader(byte[] bytes, int start) {
        this.bytes = bytes;
        this.next = start;
    }

    /** Reads a number. */
    public long number() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            long b = nextByte();
            value |= (b & 0x7f) << shift;
            if ((b & 0x80) == 0) {
                return value;
            }
        }
        throw new DamagedProgramException("A number is too long");
    }

    /** Reads a number between 0 and {@code most}. */
    public int number(int most) {
        long value = number();
        if (value < 0 || value > most) {
            throw new DamagedProgramException("Not between 0 and " + most + ": " + value);
        }
        return (int) value;
    }

    /** Reads yes or no. */
    public boolean flag() {
        return number(1) == 1;
    }

    /** Reads a text. */
    public String text() {
        int length = length();
        String text = new String(bytes, next, length, StandardCharsets.UTF_8);
        next += length;
        return text;
    }

    /** Reads a text that may be missing. */
    public Optional<String> optionalText() {
        return flag() ? Optional.of(text()) : Optional.empty();
    }

    /** Reads bytes. */
    public byte[] bytes() {
        int length = length();
        byte[] read = Arrays.copyOfRange(bytes, next, next + length);
        next += length;
        return read;
    }

    /** Reads a list, each item by {@code item}, which reads at least one byte. */
    public <T> List<T> list(Function<BinaryReader, T> item) {
        int size = length();
        List<T> items = new ArrayList<>(Math.min(size, 1000));
        for (int i = 0; i < size; i++) {
            items.add(item.apply(this));
        }
        return List.copyOf(items);
    }

    /** Refuses bytes behind the last value. */
    public void end() {
        if (next != bytes.length) {
            throw new DamagedProgramException("Something stands behind the end");
        }
    }

    /** A length, or a number of items, is at most what is left. */
    private int length() {
        int length = number(Integer.MAX_VALUE);
        if (length > bytes.length - next) {
            throw new DamagedProgramException("The end is missing");
        }
        return length;
    }

    private int nextByte() {
        if (next >= bytes.length) {
            throw new DamagedProgramException("The end is missing");
        }
        return bytes[next++] & 0xff;
    }
}
