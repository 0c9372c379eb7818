package dev.holt.protocol.legacy;

import dev.holt.protocol.ClientAnswer;
import dev.holt.protocol.ClientRequest;
import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Message;
import dev.holt.protocol.Outlet;
import dev.holt.protocol.ProtocolException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a client and waits: all questions go out together, and none outlives the wait. */
final class Questioning {

    private final OpenQuestions open;
    private final Outlet outlet;
    private final Duration answerTime;

    Questioning(OpenQuestions open, Outlet outlet, Duration answerTime) {
        this.open = open;
        this.outlet = outlet;
        this.answerTime = answerTime;
    }

    private record Asked(Object id, ClientRequest question, CompletableFuture<Message> answer) {}

    /**
     * Returns the answers under the keys of their questions.
     *
     * @param cancelled done once nobody wants them any more
     * @throws CallAbandoned when it is
     * @throws ProtocolException when the client does not answer, or too many calls ask already
     */
    Map<String, ClientAnswer> ask(
            Map<String, ClientRequest> questions, CompletableFuture<Message> cancelled) {
        if (!open.enter()) {
            throw notAnswered("This client is asked too much at once: answer that first");
        }
        Map<String, Asked> asked = new LinkedHashMap<>();
        try {
            questions.forEach((key, question) -> asked.put(key, open(question)));
            asked.values().forEach(this::send);
            long deadline = System.nanoTime() + answerTime.toNanos();
            Map<String, ClientAnswer> answers = new LinkedHashMap<>();
            asked.forEach((key, each) ->
                    answers.put(
                            key, Question.read(each.question(), await(each, cancelled, deadline))));
            return answers;
        } finally {
            asked.values().forEach(this::withdraw);
            open.leave();
        }
    }

    private Asked open(ClientRequest question) {
        CompletableFuture<Message> answer = new CompletableFuture<>();
        return new Asked(open.open(answer), question, answer);
    }

    private void send(Asked asked) {
        outlet.send(Question.request(asked.id(), asked.question()));
        if (outlet.gone()) {
            throw notAnswered("The client went away before it was asked");
        }
    }

    private Message await(Asked asked, CompletableFuture<Message> cancelled, long deadline) {
        try {
            return (Message)
                    CompletableFuture.anyOf(asked.answer(), cancelled)
                            .get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw notAnswered(
                    "The client did not answer %s within %d seconds"
                            .formatted(Question.method(asked.question()), answerTime.toSeconds()));
        } catch (ExecutionException | CancellationException notWanted) {
            if (cancelled.isDone()) {
                throw new CallAbandoned();
            }
            throw notAnswered("The session ended before the client had answered");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new CallAbandoned();
        }
    }

    private static ProtocolException notAnswered(String reason) {
        return new ProtocolException(ErrorCode.INVALID_REQUEST, reason);
    }

    /** Tells the client that an answer is no longer waited for, unless it has come. */
    private void withdraw(Asked asked) {
        open.close(asked.id());
        if (asked.answer().cancel(false)) {
            outlet.send(
                    new Message.Notification(
                            "notifications/cancelled", Map.of("requestId", asked.id())));
        }
    }
}
