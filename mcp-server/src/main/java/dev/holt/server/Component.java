package dev.holt.server;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One part of a running Holt: how it is made, and how it is let go.
 *
 * @param row what the table of components says of it
 * @param lazy makes it once
 * @param closer lets go of it; nothing to do for most
 */
record Component<T>(Row row, Lazy<T> lazy, Consumer<? super T> closer) implements Supplier<T> {
    /**
     * What the table of components says of one.
     *
     * @param name one or two words
     * @param moment when it is made
     * @param what what it is and what makes it, in Markdown
     * @param needs the names of the components that are made before it
     * @param neededBy who else asks for it
     */
    record Row(String name, Moment moment, String what, List<String> needs, String neededBy) {
        Row {
            needs = List.copyOf(needs);
        }
    }

    @Override
    public T get() {
        return lazy.get();
    }

    /** Lets go of it if it was made; it cannot be made afterwards. */
    void close() {
        Optional<T> made = lazy.close();
        made.ifPresent(closer);
    }
}
