package dev.holt.server.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedAtExitTest {
    @Test
    void things_areClosedOnceAndNewestFirst() {
        List<String> closed = new ArrayList<>();
        ClosedAtExit made = new ClosedAtExit();
        made.add(() -> closed.add("folder"));
        made.add(() -> closed.add("process"));

        made.close();
        made.close();

        assertThat(closed).containsExactly("process", "folder");
    }
}
