package dev.holt.server;

import dev.holt.protocol.CallContext;
import dev.holt.protocol.ClientAnswer;
import dev.holt.protocol.ClientRequest;
import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.LogLevel;
import dev.holt.protocol.Principal;
import dev.holt.protocol.ProtocolException;
import java.util.Map;

/** A person who waits at the terminal: nobody to report progress to, and Ctrl-C ends it all. */
final class TerminalCall implements CallContext {
    @Override
    public void progress(double done, double total, String message) {}

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public String clientName() {
        return "holt";
    }

    @Override
    public String clientVersion() {
        return Version.current();
    }

    @Override
    public void log(LogLevel level, String message) {}

    @Override
    public boolean canAsk(Class<? extends ClientRequest> kind) {
        return false;
    }

    @Override
    public Map<String, ClientAnswer> ask(Map<String, ClientRequest> questions) {
        throw new ProtocolException(ErrorCode.INVALID_REQUEST, "A terminal cannot be asked");
    }

    @Override
    public Principal principal() {
        return Principal.LOCAL;
    }
}
