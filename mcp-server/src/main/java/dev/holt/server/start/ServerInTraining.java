package dev.holt.server.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Holt in a process of its own, whose virtual machine may be recording; closing kills it. */
final class ServerInTraining implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerInTraining.class);
    private static final long PATIENCE_SECONDS = 600;
    private static final long KILL_SECONDS = 5;
    private static final String ENDPOINT = "MCP endpoint: ";

    private final Process process;

    private ServerInTraining(Process process) {
        this.process = process;
    }

    /**
     * Starts it. Only the stream that is talked on, or that names the endpoint, leads here: what
     * the virtual machine says about classes that it can't keep would fill the other one.
     */
    static ServerInTraining start(ServerKind kind, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        forgetSettings(builder.environment());
        if (kind == ServerKind.STDIO) {
            builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        } else {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }
        try {
            return new ServerInTraining(builder.start());
        } catch (IOException e) {
            throw new TrainingException("'" + command.getFirst() + "' cannot be started", e);
        }
    }

    /**
     * What is set for the user's own server is not for this one: it would be closed by its tokens,
     * write nothing, be reached from elsewhere, or send its pages to a paid service.
     */
    static void forgetSettings(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("HOLT_"));
    }

    /** Says everything in both eras, then closes the server's input, which ends it. */
    void talkOnStreams() {
        LineWire wire = new LineWire(process.getInputStream(), process.getOutputStream());
        run(TrainingTalk.withSession(wire));
        run(TrainingTalk.stateless(wire));
        closeInput();
        // The virtual machine tells on the same stream that it writes the cache.
        readAway();
    }

    /** The same over HTTP, to the endpoint that the server names. */
    void talkOverHttp() {
        BufferedReader errors = process.errorReader();
        URI endpoint = endpoint(errors);
        readAway(errors);
        try (HttpWire wire = new HttpWire(endpoint)) {
            run(TrainingTalk.withSession(wire));
            wire.leaveSession();
            run(TrainingTalk.stateless(wire));
        }
        closeInput();
    }

    /** Asks it to end. Should this process die, the system does the same. */
    private void closeInput() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            throw new TrainingException("the server ended during its training", e);
        }
    }

    /** What fails is not learnt; the cache is good for the rest. */
    private static void run(TrainingTalk talk) {
        talk.run();
        talk.failures().forEach(failure -> LOG.warn("Not trained: {}", failure));
    }

    private static URI endpoint(BufferedReader errors) {
        try {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                if (line.startsWith(ENDPOINT)) {
                    return URI.create(line.substring(ENDPOINT.length()));
                }
            }
        } catch (IOException e) {
            throw new TrainingException("the server ended before its training", e);
        }
        throw new TrainingException("the server ended before its training");
    }

    /** Reads all that it still says, as it would wait for a reader once its pipe is full. */
    void readAway() {
        readAway(process.inputReader());
    }

    private static void readAway(BufferedReader reader) {
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        reader.transferTo(Writer.nullWriter());
                    } catch (IOException e) {
                        LOG.trace("The process has ended", e);
                    }
                });
    }

    /** Waits until it has ended of its own accord, and returns its exit code. */
    int awaitEnd() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new TrainingException("no end within " + PATIENCE_SECONDS + " seconds");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TrainingException("the training was interrupted", e);
        }
    }

    @Override
    public void close() {
        // Waited for, as it would still write into a folder that is deleted next.
        process.destroyForcibly()
                .onExit()
                .orTimeout(KILL_SECONDS, TimeUnit.SECONDS)
                .exceptionally(late -> process)
                .join();
    }
}
