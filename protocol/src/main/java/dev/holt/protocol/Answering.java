package dev.holt.protocol;

import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way from a request to its answer, whatever happens on it: a {@link ProtocolException} is told
 * as it is, and of a bug the client hears no more than that there was one.
 */
public final class Answering {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private Answering() {}

    /**
     * Returns the answer to a request.
     *
     * @param work makes the fields of its result
     * @throws CallSuspended when the work does, for a request that gets no answer
     */
    public static Message answer(Object id, String method, Supplier<Map<String, Object>> work) {
        try {
            return new Message.Result(id, work.get());
        } catch (CallSuspended unanswered) {
            throw unanswered;
        } catch (ProtocolException problem) {
            return problem.answerTo(id);
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError bug) {
            return failed(method, bug).answerTo(id);
        }
    }

    /** Logs a bug and returns what the client hears of it. */
    public static ProtocolException failed(String method, Throwable bug) {
        LOG.error("{} failed unexpectedly", method, bug);
        return new ProtocolException(
                ErrorCode.INTERNAL_ERROR,
                method + " failed unexpectedly; the server's log has the details");
    }
}
