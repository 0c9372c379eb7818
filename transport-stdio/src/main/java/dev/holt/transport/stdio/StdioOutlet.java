package dev.holt.transport.stdio;

import dev.holt.protocol.Message;
import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.Outlet;

/** The way to the one client, for whatever is sent to it. */
final class StdioOutlet implements Outlet {

    private final MessageCodec codec;
    private final MessageWriter writer;

    StdioOutlet(MessageCodec codec, MessageWriter writer) {
        this.codec = codec;
        this.writer = writer;
    }

    /** Waits while the client does not read. */
    @Override
    public void send(Message message) {
        writer.write(codec.encode(message));
    }

    @Override
    public boolean gone() {
        return writer.broken().isDone();
    }
}
