package dev.holt.server;

import java.io.IOException;
import java.io.OutputStream;

/** A stream that tells of each piece that has been written to another one. */
final class AnswerStream extends OutputStream {
    private final OutputStream out;
    private final Runnable written;

    AnswerStream(OutputStream out, Runnable written) {
        this.out = out;
        this.written = written;
    }

    @Override
    public void write(int b) throws IOException {
        out.write(b);
        written.run();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        written.run();
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
