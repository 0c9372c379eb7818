package dev.holt.transport.http;

import dev.holt.protocol.Message;
import dev.holt.protocol.MessageCodec;
import dev.holt.protocol.Principal;
import dev.holt.protocol.modern.HeaderSource;
import dev.holt.protocol.modern.RequestRefusedException;
import dev.holt.protocol.modern.StatelessCall;
import dev.holt.protocol.modern.StatelessErrorCode;
import dev.holt.protocol.modern.StatelessServer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Answers POSTs of the eras without sessions. There, a client that closes its stream takes its
 * request back; as nobody learns of that before something is written, the {@link Watchdog} writes a
 * comment now and then.
 */
final class StatelessPosts {

    private final StatelessServer server;
    private final MessageCodec codec;
    private final Watchdog callSigns;
    private final Watchdog listenSigns;

    StatelessPosts(StatelessServer server, HttpLimits.Times times, MessageCodec codec) {
        this.server = server;
        this.codec = codec;
        this.callSigns = new Watchdog(times.callSign(), System::nanoTime);
        this.listenSigns = new Watchdog(times.keepAlive(), System::nanoTime);
    }

    /** Checks a request without running it. */
    StatelessCall accept(Message.Request request, HttpServletRequest http, Principal principal)
            throws Refused {
        HeaderSource headers = name -> Collections.list(http.getHeaders(name));
        try {
            return server.accept(request, principal, Optional.of(headers));
        } catch (RequestRefusedException refused) {
            throw new Refused(refused.httpStatus(), refused.answer());
        }
    }

    /** Runs a request to its end, or until its client closes the stream. */
    void run(StatelessCall call, AnswerStream answer) {
        Watchdog signs = call.isListen() ? listenSigns : callSigns;
        try (answer;
                Watchdog.Watch _ = signs.watch(() -> sign(call, answer))) {
            call.run(answer);
        }
    }

    /** Ends the streams of changes with their results. */
    void endListens() {
        server.endListens();
    }

    AnswerStream answer(Exchange exchange, BooleanSupplier stillWelcome) {
        return new AnswerStream(
                exchange,
                codec,
                new AnswerStream.Manners(StatelessErrorCode::httpStatus, stillWelcome, () -> {}));
    }

    private static void sign(StatelessCall call, AnswerStream answer) {
        answer.signOfLife();
        if (answer.gone()) {
            call.cancel();
        }
    }
}
