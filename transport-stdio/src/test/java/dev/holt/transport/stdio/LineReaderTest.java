package dev.holt.transport.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTest {

    private static final int LIMIT = 10;

    @Test
    void linesOfBothEndings_comeWithoutThem() throws Exception {
        assertThat(read("one\ntwo\r\n\nfour")).containsExactly("one", "two", "", "four");
    }

    @Test
    void lastLineEnd_beginsNoLine() throws Exception {
        assertThat(read("one\n")).containsExactly("one");
    }

    @Test
    void emptyStream_hasNoLines() throws Exception {
        assertThat(read("")).isEmpty();
    }

    @Test
    void lineAtTheLimit_isRead() throws Exception {
        assertThat(read("0123456789\n0123456789\r\n0123456789"))
                .containsExactly("0123456789", "0123456789", "0123456789");
    }

    @Test
    void lineOnePastTheLimit_isSkippedAndTheNextRead() throws Exception {
        assertThat(read("0123456789x\nnext\n0123456789x\r\nlast\n0123456789x"))
                .containsExactly("<too long>", "next", "<too long>", "last", "<too long>");
    }

    @Test
    void lineFarPastTheLimit_isSkippedInBoundedMemory() throws Exception {
        // More than a byte array could hold.
        InputStream endless = new RepeatingStream(2_200_000_000L);
        LineReader lines = new LineReader(endless, LIMIT);

        assertThat(lines.next()).isInstanceOf(LineReader.Next.TooLong.class);
        assertThat(lines.next()).isInstanceOf(LineReader.Next.End.class);
    }

    @Test
    void linesAcrossManyReads_areTheSame() throws Exception {
        Random random = new Random(42);
        List<String> expected = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            String line = "x".repeat(random.nextInt(2_000));
            expected.add(line);
            text.append(line).append('\n');
        }
        InputStream in =
                new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public int read(byte[] bytes, int offset, int length) {
                        return super.read(bytes, offset, 1 + random.nextInt(Math.min(length, 700)));
                    }
                };

        assertThat(read(new LineReader(in, 2_000))).isEqualTo(expected);
    }

    private static List<String> read(String text) throws IOException {
        return read(
                new LineReader(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), LIMIT));
    }

    private static List<String> read(LineReader lines) throws IOException {
        List<String> read = new ArrayList<>();
        while (true) {
            switch (lines.next()) {
                case LineReader.Next.Line line ->
                        read.add(new String(line.bytes(), StandardCharsets.UTF_8));
                case LineReader.Next.TooLong tooLong -> read.add("<too long>");
                case LineReader.Next.End end -> {
                    return read;
                }
            }
        }
    }

    /** A line of so many bytes, made without keeping or writing any. */
    private static final class RepeatingStream extends InputStream {

        private long left;

        RepeatingStream(long length) {
            left = length;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = (int) Math.min(left, length);
            left -= count;
            return count == 0 ? -1 : count;
        }
    }
}
