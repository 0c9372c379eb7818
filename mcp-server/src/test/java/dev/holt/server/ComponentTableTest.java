package dev.holt.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComponentTableTest {
    private final List<String> closed = new ArrayList<>();
    private final ComponentTable table = new ComponentTable(() -> 0);
    private final Component<String> first = add("first");
    private final Component<String> second = add("second");
    private final Component<String> third = add("third");

    @Test
    void close_closesWhatWasMadeInTheOppositeOrder() {
        third.get();
        first.get();

        table.close();

        assertThat(closed).containsExactly("third", "first");
        assertThat(second.lazy().ifMade()).isEmpty();
    }

    @Test
    void componentThatFailsToClose_keepsNoOtherOpen() {
        Component<String> broken =
                table.add(
                        row("broken"),
                        () -> "broken",
                        made -> {
                            throw new IllegalStateException(made);
                        });
        first.get();
        broken.get();

        table.close();

        assertThat(closed).containsExactly("first");
    }

    private Component<String> add(String name) {
        return table.add(row(name), () -> name, closed::add);
    }

    private static Component.Row row(String name) {
        return new Component.Row(name, Moment.ON_FIRST_USE, "", List.of(), "");
    }
}
