package dev.holt.protocol;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * How many objects of some classes are alive, counted by the JVM after a full collection. Unlike
 * the size of the heap this is exact, so a test can tell a leak of one object.
 */
public final class LiveObjects {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    /** What stands for a client, a call or a stream, in any module that is under test. */
    private static final List<String> OF_CLIENTS =
            List.of(
                    "dev.holt.protocol.legacy.LegacySession",
                    "dev.holt.protocol.legacy.OpenQuestions",
                    "dev.holt.protocol.legacy.SessionCall",
                    "dev.holt.protocol.legacy.Subscriptions",
                    "dev.holt.protocol.modern.CallOutlet",
                    "dev.holt.protocol.modern.ChangeQueue",
                    "dev.holt.protocol.modern.CheckedRequest",
                    "dev.holt.protocol.modern.ListenCall",
                    "dev.holt.protocol.modern.OneRequest",
                    "dev.holt.protocol.modern.RequestCall",
                    "dev.holt.transport.http.AnswerStream",
                    "dev.holt.transport.http.CallPlaces$Place",
                    "dev.holt.transport.http.Exchange",
                    "dev.holt.transport.http.ListeningStream",
                    "dev.holt.transport.http.OpenSession",
                    "dev.holt.transport.stdio.NoticeQueue",
                    "dev.holt.transport.stdio.OneClient");

    private LiveObjects() {}

    /** Returns how many objects there are for clients, by the names of their classes. */
    public static Map<String, Long> ofClients() {
        Map<String, Long> counts = new TreeMap<>();
        OF_CLIENTS.forEach(name -> counts.put(name, 0L));
        for (String line : histogram().split("\n")) {
            // Such as "   1:          123        45678  java.lang.String (java.base@25)".
            String[] columns = line.strip().split("\\s+");
            if (columns.length >= 4) {
                counts.computeIfPresent(columns[3], (name, none) -> Long.parseLong(columns[1]));
            }
        }
        return counts;
    }

    /**
     * Returns what there is more of than before, as soon as that is nothing, or after a minute.
     * Threads that are about to end may hold on to objects for a moment.
     */
    public static Map<String, Long> moreThan(Map<String, Long> before) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        Map<String, Long> more = moreThanNow(before);
        while (!more.isEmpty() && System.nanoTime() < end) {
            more = moreThanNow(before);
        }
        return more;
    }

    /** Returns what there is more of than before. */
    public static Map<String, Long> moreThanNow(Map<String, Long> before) {
        Map<String, Long> more = ofClients();
        more.replaceAll((name, count) -> count - before.getOrDefault(name, 0L));
        more.values().removeIf(difference -> difference <= 0);
        return more;
    }

    private static String histogram() {
        try {
            return (String)
                    ManagementFactory.getPlatformMBeanServer()
                            .invoke(
                                    new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                    "gcClassHistogram",
                                    new Object[] {new String[0]},
                                    new String[] {String[].class.getName()});
        } catch (JMException unsupported) {
            throw new IllegalStateException(unsupported);
        }
    }
}
