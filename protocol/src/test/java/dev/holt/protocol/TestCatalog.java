package dev.holt.protocol;

import static dev.holt.protocol.ValueSchema.integer;
import static dev.holt.protocol.ValueSchema.string;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server of a few tools, one for each way that a call can go. */
public final class TestCatalog {

    private static final int PATIENCE_SECONDS = 60;
    private static final long POLL_NANOS = 100_000;

    private final CountDownLatch release = new CountDownLatch(1);
    private final Semaphore begun = new Semaphore(0);
    private final CountDownLatch cancelSeen = new CountDownLatch(1);

    /** Returns the catalog; its calls of {@code wait} are tied to this object. */
    public Catalog catalog() {
        return new Catalog(
                "test-server",
                "1.2.3",
                "Call echo.",
                List.of(
                        tool(
                                "echo",
                                InputSchema.object()
                                        .required("text", string("What to say"))
                                        .optional("times", integer("", 1, 3, 1)),
                                (arguments, context) ->
                                        ToolResult.of(
                                                arguments
                                                        .string("text")
                                                        .repeat(arguments.integer("times")),
                                                Map.of(
                                                        "length",
                                                        arguments.string("text").length()))),
                        tool("wait", InputSchema.object(), this::waitForRelease),
                        tool("wait_for_cancel", InputSchema.object(), this::waitForCancel),
                        tool("whoami", InputSchema.object(), TestCatalog::whoami),
                        tool("count", InputSchema.object(), TestCatalog::count),
                        tool("refuse", InputSchema.object(), TestCatalog::refuse),
                        tool("crash", InputSchema.object(), TestCatalog::crash),
                        tool("endless", InputSchema.object(), TestCatalog::endless)));
    }

    /** Lets all calls of {@code wait} end, those to come as well. */
    public void release() {
        release.countDown();
    }

    /** Returns once that many more calls of {@code wait} and {@code wait_for_cancel} have begun. */
    public boolean awaitCalls(int count) throws InterruptedException {
        return begun.tryAcquire(count, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Returns once a call of {@code wait_for_cancel} has seen that it was cancelled. */
    public boolean awaitCancel() throws InterruptedException {
        return cancelSeen.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Returns a tool of the group {@link ToolGroup#READ}. */
    public static ToolDefinition tool(String name, InputSchema input, ToolHandler handler) {
        return new ToolDefinition(
                name, ToolGroup.READ, name, "Test " + name, input, ToolHints.reading(), handler);
    }

    private ToolResult waitForRelease(Arguments arguments, CallContext context) {
        begun.release();
        try {
            return ToolResult.of(
                    release.await(PATIENCE_SECONDS, TimeUnit.SECONDS) ? "released" : "forgotten");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return ToolResult.of("interrupted");
        }
    }

    private ToolResult waitForCancel(Arguments arguments, CallContext context) {
        begun.release();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!context.cancelled() && System.nanoTime() < end) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        if (context.cancelled()) {
            cancelSeen.countDown();
        }
        return ToolResult.of("cancelled: " + context.cancelled());
    }

    private static ToolResult whoami(Arguments arguments, CallContext context) {
        return ToolResult.of(
                context.clientName()
                        + " "
                        + context.clientVersion()
                        + " as "
                        + context.principal().name());
    }

    private static ToolResult count(Arguments arguments, CallContext context) {
        for (int i = 1; i <= 3; i++) {
            context.progress(i, 3, "step " + i);
        }
        return ToolResult.of("counted");
    }

    private static ToolResult refuse(Arguments arguments, CallContext context) {
        throw new ToolException("no_such_page", "There is no page X. Create it first.");
    }

    private static ToolResult crash(Arguments arguments, CallContext context) {
        throw new IllegalStateException("secret detail");
    }

    /** A map that holds itself, which no JSON can say. */
    private static ToolResult endless(Arguments arguments, CallContext context) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("self", fields);
        return ToolResult.of("endless", fields);
    }
}
