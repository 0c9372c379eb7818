package dev.holt.server;

import dev.holt.protocol.CallContext;
import dev.holt.protocol.ClientAnswer;
import dev.holt.protocol.ClientRequest;
import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.LogLevel;
import dev.holt.protocol.Principal;
import dev.holt.protocol.ProtocolException;
import java.util.Map;

/**
 * A call of a tool without a client: by a person at a terminal or by a program that embeds Holt.
 * Nobody follows its progress, and nobody can be asked.
 *
 * @param clientName who calls, for the commits
 * @param clientVersion the version that stands beside it
 */
record DirectCall(String clientName, String clientVersion) implements CallContext {
    /** Somebody who ran a command and waits for its end. */
    static DirectCall ofTerminal() {
        return new DirectCall("holt", Version.current());
    }

    @Override
    public void progress(double done, double total, String message) {}

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public void log(LogLevel level, String message) {}

    @Override
    public boolean canAsk(Class<? extends ClientRequest> kind) {
        return false;
    }

    @Override
    public Map<String, ClientAnswer> ask(Map<String, ClientRequest> questions) {
        throw new ProtocolException(ErrorCode.INVALID_REQUEST, "There is nobody to ask");
    }

    @Override
    public Principal principal() {
        return Principal.LOCAL;
    }
}
