package dev.holt.server;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The components of one running Holt, each after those that it works on. What has been made is
 * closed in the opposite order.
 */
final class ComponentTable implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ComponentTable.class);

    private final List<Component<?>> components = new ArrayList<>();
    private final LongSupplier nanos;

    /**
     * @param nanos a clock such as {@link System#nanoTime}
     */
    ComponentTable(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** A component with nothing to let go of. */
    <T> Component<T> add(Component.Row row, Supplier<? extends T> maker) {
        return add(row, maker, made -> {});
    }

    <T> Component<T> add(
            Component.Row row, Supplier<? extends T> maker, Consumer<? super T> closer) {
        Component<T> component = new Component<>(row, new Lazy<>(maker, nanos), closer);
        components.add(component);
        return component;
    }

    /** All components, in the order in which they were added. */
    List<Component<?>> all() {
        return List.copyOf(components);
    }

    /** Closes everything that was made, also when some of it fails to close. */
    @Override
    public void close() {
        for (Component<?> component : components.reversed()) {
            try {
                component.close();
            } catch (RuntimeException e) {
                LOG.warn("The {} did not close cleanly: {}", component.row().name(), e.toString());
            }
        }
    }
}
