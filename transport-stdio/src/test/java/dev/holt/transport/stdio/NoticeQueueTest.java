package dev.holt.transport.stdio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.protocol.Message;
import dev.holt.protocol.Outlet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NoticeQueueTest {

    private final List<Message> written = new ArrayList<>();
    private final List<Runnable> threads = new ArrayList<>();
    private final NoticeQueue queue = new NoticeQueue(new Written(), threads::add);

    @Test
    void senderIsNotKeptWaiting_whileNobodyWrites() {
        queue.send(notice("a"));

        assertThat(written).isEmpty();
        threads.removeFirst().run();
        assertThat(written).containsExactly(notice("a"));
    }

    @Test
    void equalMessages_waitOnceAndInOrder() {
        queue.send(notice("a"));
        queue.send(notice("b"));
        queue.send(notice("a"));

        assertThat(threads).hasSize(1);
        threads.removeFirst().run();
        assertThat(written).containsExactly(notice("a"), notice("b"));
    }

    @Test
    void messageAfterAllWereWritten_isWrittenByAnotherThread() {
        queue.send(notice("a"));
        threads.removeFirst().run();
        queue.send(notice("a"));

        threads.removeFirst().run();
        assertThat(written).containsExactly(notice("a"), notice("a"));
    }

    private static Message notice(String method) {
        return new Message.Notification(method, Map.of());
    }

    private final class Written implements Outlet {
        @Override
        public void send(Message message) {
            written.add(message);
        }

        @Override
        public boolean gone() {
            return false;
        }
    }
}
