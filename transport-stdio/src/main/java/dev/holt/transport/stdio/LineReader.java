package dev.holt.transport.stdio;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Lines of a byte stream, none longer than a limit.
 *
 * <p>A line that is too long is skipped as it arrives, so it costs no more memory than the longest
 * line allowed. What a long line took is given back after it. A line ends with LF or CR LF, the
 * last one also with the stream. Not safe for several threads.
 */
final class LineReader {

    private static final int CHUNK = 64 * 1024;

    private final InputStream in;
    private final int maxBytes;
    private final byte[] chunk = new byte[CHUNK];
    private int position;
    private int limit;
    private byte[] line = new byte[CHUNK];
    private int length;
    private boolean tooLong;

    LineReader(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /** What was read next. */
    sealed interface Next {

        /** A line without its end. */
        @SuppressWarnings("ArrayRecordComponent") // handed on and never compared
        record Line(byte[] bytes) implements Next {}

        /** A line beyond the limit, now skipped. */
        record TooLong() implements Next {}

        /** The stream has ended. */
        record End() implements Next {}
    }

    Next next() throws IOException {
        length = 0;
        tooLong = false;
        while (true) {
            if (position == limit) {
                position = 0;
                limit = Math.max(0, in.read(chunk));
                if (limit == 0) {
                    return length == 0 && !tooLong ? new Next.End() : finished();
                }
            }
            int end = indexOfLineEnd();
            take(end - position);
            position = end;
            if (end < limit) {
                position++;
                return finished();
            }
        }
    }

    private int indexOfLineEnd() {
        for (int i = position; i < limit; i++) {
            if (chunk[i] == '\n') {
                return i;
            }
        }
        return limit;
    }

    /** Keeps one byte beyond the limit, which may turn out to be the CR of the line's end. */
    private void take(int count) {
        if (tooLong || count > maxBytes + 1L - length) {
            tooLong = true;
            return;
        }
        if (length + count > line.length) {
            long doubled = Math.max(2L * line.length, length + count);
            line = Arrays.copyOf(line, (int) Math.min(doubled, maxBytes + 1L));
        }
        System.arraycopy(chunk, position, line, length, count);
        length += count;
    }

    private Next finished() {
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        Next next =
                tooLong || end > maxBytes
                        ? new Next.TooLong()
                        : new Next.Line(Arrays.copyOf(line, end));
        if (line.length > CHUNK) {
            line = new byte[CHUNK];
        }
        return next;
    }
}
