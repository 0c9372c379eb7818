package dev.holt.protocol.legacy;

import dev.holt.protocol.Message;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What a session has asked its client and has no answer to yet. */
final class OpenQuestions implements AutoCloseable {

    private final Map<Object, CompletableFuture<Message>> open = new ConcurrentHashMap<>();
    private final AtomicInteger lastId = new AtomicInteger();
    private final Semaphore places;
    private volatile boolean closed;

    /** Questions of at most so many calls at once. */
    OpenQuestions(int maxAsking) {
        this.places = new Semaphore(maxAsking);
    }

    /** Takes a place among the calls that ask, if there is one. */
    boolean enter() {
        return places.tryAcquire();
    }

    void leave() {
        places.release();
    }

    /** Makes the id of a new question, which is open until it is {@linkplain #close(Object)}d. */
    Object open(CompletableFuture<Message> answer) {
        Object id = lastId.incrementAndGet();
        open.put(id, answer);
        if (closed) {
            answer.cancel(false);
        }
        return id;
    }

    /** Hands over an answer; false when nobody waits for one with this id. */
    boolean answer(@Nullable Object id, Message answer) {
        CompletableFuture<Message> question = id == null ? null : open.remove(id);
        return question != null && question.complete(answer);
    }

    void close(Object id) {
        open.remove(id);
    }

    int size() {
        return open.size();
    }

    /** Lets nobody wait any longer. */
    @Override
    public void close() {
        closed = true;
        open.values().forEach(question -> question.cancel(false));
    }
}
