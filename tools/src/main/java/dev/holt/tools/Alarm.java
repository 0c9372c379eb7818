package dev.holt.tools;

import java.time.Duration;

/** Runs something later. */
@FunctionalInterface
interface Alarm {
    /** Runs {@code task} once after the delay, on another thread. */
    Call in(Duration delay, Runnable task);

    /** Something that is going to be run. */
    @FunctionalInterface
    interface Call {
        /** It is not run any more; does nothing when it has been, or is being, run. */
        void cancel();
    }

    /** An alarm whose waiting takes no thread of the system. */
    static Alarm waiting() {
        return (delay, task) -> {
            Thread waiting =
                    Thread.ofVirtual()
                            .name("holt-alarm")
                            .start(() -> {
                                try {
                                    Thread.sleep(delay);
                                } catch (InterruptedException cancelled) {
                                    return;
                                }
                                task.run();
                            });
            return waiting::interrupt;
        };
    }
}
