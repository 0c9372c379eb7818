package dev.holt.protocol.legacy;

import dev.holt.protocol.LogLevel;
import dev.holt.protocol.Principal;

/** What a session remembers between its messages. */
final class SessionState implements AutoCloseable {

    private final SessionOptions options;
    private final RunningCalls calls = new RunningCalls();
    private final OpenQuestions questions;
    private final Subscriptions subscriptions;
    private volatile KnownContent content;
    private volatile ClientDescription client = ClientDescription.UNKNOWN;

    /** Clients that never say what they want to hear get what people usually want to see. */
    private volatile LogLevel logLevel = LogLevel.INFO;

    SessionState(SessionContext context) {
        this.options = context.options();
        this.content = KnownContent.of(options.chosen(""));
        this.questions = new OpenQuestions(context.options().maxAsking());
        this.subscriptions = new Subscriptions(context);
    }

    /** Begins the session of this client. */
    void begin(ClientDescription description, Principal owner) {
        client = description;
        content = KnownContent.of(options.chosen(description.wantedVersion()));
        subscriptions.begin(owner);
    }

    ClientDescription client() {
        return client;
    }

    /** Returns what the version that was agreed on knows. */
    KnownContent content() {
        return content;
    }

    RunningCalls calls() {
        return calls;
    }

    OpenQuestions questions() {
        return questions;
    }

    Subscriptions subscriptions() {
        return subscriptions;
    }

    LogLevel logLevel() {
        return logLevel;
    }

    void setLogLevel(LogLevel level) {
        logLevel = level;
    }

    @Override
    public void close() {
        subscriptions.close();
        questions.close();
    }
}
