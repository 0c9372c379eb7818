package dev.holt.protocol.modern;

import dev.holt.protocol.Answering;
import dev.holt.protocol.Catalog;
import dev.holt.protocol.Change;
import dev.holt.protocol.ChangeSource;
import dev.holt.protocol.Message;
import dev.holt.protocol.Notices;
import dev.holt.protocol.Outlet;
import dev.holt.protocol.Principal;
import dev.holt.protocol.ProtocolException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A stream of changes: acknowledged first, then whatever changes, at last an empty result if it was
 * this side that ended it.
 */
final class ListenCall implements StatelessCall {

    static final String METHOD = "subscriptions/listen";

    private final ListenService service;
    private final Object id;
    private final Principal principal;
    private final ListenFilter filter;
    private final ChangeQueue changes;
    private final Cancellation cancellation = new Cancellation();

    private ListenCall(ListenService service, CheckedRequest checked, ListenFilter filter) {
        this.service = service;
        this.id = checked.request().id();
        this.principal = checked.principal();
        this.filter = filter;
        this.changes = new ChangeQueue(service.options().maxPending());
    }

    /**
     * Returns a stream of what the request asks for, or its refusal. The request itself is not kept
     * for as long as the stream is open: it may be large.
     */
    static StatelessCall of(ListenService service, CheckedRequest checked) {
        try {
            return new ListenCall(
                    service,
                    checked,
                    ListenFilter.of(checked.request().params(), service.options().maxFollowed())
                            .honoured(service.capabilities(), checked.principal()));
        } catch (ProtocolException wrong) {
            Object id = checked.request().id();
            return new KnownAnswer(id, wrong.answerTo(id));
        }
    }

    /** What all streams of a server share. */
    record ListenService(
            Catalog catalog,
            Map<String, Object> capabilities,
            StatelessOptions options,
            WireResults results,
            OpenListens open) {}

    @Override
    public Object id() {
        return id;
    }

    @Override
    public boolean isListen() {
        return true;
    }

    @Override
    public void run(Outlet outlet) {
        CallOutlet out = new CallOutlet(outlet, cancellation);
        out.answer(answer(out));
    }

    @Override
    public void cancel() {
        cancellation.ask();
        changes.end();
    }

    private Message answer(CallOutlet out) {
        return Answering.answer(
                id,
                METHOD,
                () -> {
                    listen(out);
                    return service.results().listenEnded(id);
                });
    }

    private void listen(CallOutlet out) {
        service.open().enter(changes, principal);
        try (ChangeSource.Watch _ = watch()) {
            // Watching comes before the acknowledgement, so that nothing after it is missed.
            out.send(
                    ofThisStream(
                            new Message.Notification(
                                    "notifications/subscriptions/acknowledged",
                                    Map.of("notifications", filter.toMap()))));
            tellUntilTheEnd(out);
        } finally {
            service.open().leave(changes, principal);
        }
    }

    private void tellUntilTheEnd(CallOutlet out) {
        while (!out.isOver()) {
            Optional<Change> next = changes.next();
            if (next.isEmpty()) {
                return;
            }
            out.send(ofThisStream(Notices.changed(next.get())));
        }
    }

    private ChangeSource.Watch watch() {
        return service.catalog()
                .changes()
                .watch(
                        filter.interest(principal),
                        change -> {
                            if (filter.wants(change)) {
                                changes.add(change);
                            }
                        });
    }

    /** Says which stream a notification belongs to. */
    private Message.Notification ofThisStream(Message.Notification notice) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("_meta", Map.of(WireResults.SUBSCRIPTION_KEY, id));
        params.putAll(notice.params());
        return new Message.Notification(notice.method(), params);
    }
}
