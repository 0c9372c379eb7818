package dev.holt.server;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What ends a server from outside: the first SIGTERM or SIGINT asks it to end, so that the process
 * ends by itself with its own exit code, and a second one ends it at once.
 *
 * <p>Java has no supported way to handle a signal. {@code sun.misc.Signal} has been there for all
 * of its versions, but the compiler's warning about it cannot be switched off, hence the
 * reflection. Where it is missing, or the virtual machine keeps the signals to itself ({@code
 * -Xrs}), a shutdown hook still ends the server, with the exit code of the signal.
 */
final class EndSignals {
    /** By name, with the numbers that shells add to 128 for the exit code. */
    private static final Map<String, Integer> SIGNALS = Map.of("INT", 2, "TERM", 15);

    private static final int KILLED = 128;

    private final Runnable first;
    private final AtomicBoolean asked = new AtomicBoolean();

    private EndSignals(Runnable first) {
        this.first = first;
    }

    /**
     * Takes over the signals.
     *
     * @param first what the first one does; must be quick
     */
    static void handle(Runnable first) {
        EndSignals signals = new EndSignals(first);
        SIGNALS.forEach(signals::take);
    }

    private void take(String name, int number) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object proxy =
                    Proxy.newProxyInstance(
                            EndSignals.class.getClassLoader(),
                            new Class<?>[] {handler},
                            (self, method, arguments) -> {
                                received(number);
                                return null;
                            });
            signal.getMethod("handle", signal, handler)
                    .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
        } catch (ReflectiveOperationException notHere) {
            // The shutdown hook sees to it.
        }
    }

    private void received(int number) {
        if (asked.compareAndSet(false, true)) {
            first.run();
        } else {
            Runtime.getRuntime().halt(KILLED + number);
        }
    }
}
