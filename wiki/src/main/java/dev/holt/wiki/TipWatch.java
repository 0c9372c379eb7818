package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners when the tip moves, whoever moves it: this process, another one, git.
 *
 * <p>Design note: while nobody listens there is no thread and no handle, so that idle servers cost
 * nothing. While somebody does, a thread sleeps until the operating system reports a change in one
 * of the {@link RefFolders}, or this process has committed; then it reads the tip and compares it
 * with the one before. Where there are no file events it reads the tip every second, which is two
 * small files, and cannot be fooled by clocks as a comparison of times could. The tip is read after
 * the folders are followed, so nothing is missed between the two. After each look the thread rests,
 * so that a burst of commits is told a few times and not once each.
 */
final class TipWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TipWatch.class);

    /**
     * How often the tip is looked at.
     *
     * @param unasked without file events
     * @param withEvents where there are events, lest one was lost
     * @param rest the least time between two looks
     */
    record Pace(Duration unasked, Duration withEvents, Duration rest) {
        static final Pace DEFAULT =
                new Pace(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofMillis(100));
    }

    private final RefReader refs;
    private final RepositoryLayout layout;
    private final Pace pace;
    private final Function<Path, Optional<RefEvents>> eventsOn;
    private final List<Registration> registrations = new CopyOnWriteArrayList<>();
    private @Nullable Run run;
    private boolean closed;

    TipWatch(RefReader refs, RepositoryLayout layout) {
        this(refs, layout, Pace.DEFAULT, RefEvents::on);
    }

    /**
     * @param eventsOn the file events of a folder, if there are any
     */
    TipWatch(
            RefReader refs,
            RepositoryLayout layout,
            Pace pace,
            Function<Path, Optional<RefEvents>> eventsOn) {
        this.refs = refs;
        this.layout = layout;
        this.pace = pace;
        this.eventsOn = eventsOn;
    }

    /** See {@link Wiki#watch}. */
    synchronized Watching add(TipListener listener) {
        if (closed) {
            throw new IllegalStateException("The wiki is closed");
        }
        if (run == null) {
            run = new Run();
        }
        Registration registration = new Registration(listener);
        registrations.add(registration);
        return registration;
    }

    /** This process has committed: what there are no file events for is told at once. */
    synchronized void committed() {
        if (run != null) {
            run.wake();
        }
    }

    private synchronized void remove(Registration registration) {
        registrations.remove(registration);
        if (registrations.isEmpty()) {
            stop();
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        registrations.clear();
        stop();
    }

    private void stop() {
        if (run != null) {
            run.end();
            run = null;
        }
    }

    /** One listener; equal to none other, as the same listener may be added twice. */
    private final class Registration implements Watching {
        private final TipListener listener;

        Registration(TipListener listener) {
            this.listener = listener;
        }

        @Override
        public void close() {
            remove(this);
        }
    }

    /** The time from the first listener to the end of the last one. */
    private final class Run {
        private final Semaphore signals = new Semaphore(0);
        private final CountDownLatch ended = new CountDownLatch(1);
        private final Optional<RefEvents> events = eventsOn.apply(layout.commonFolder());
        private boolean followed;
        private Revision seen;

        Run() {
            try {
                follow();
                seen = refs.tip();
            } catch (WikiException unreadable) {
                events.ifPresent(RefEvents::close);
                throw unreadable;
            }
            events.ifPresent(each ->
                    Thread.ofVirtual().name("holt-ref-events").start(() -> each.tell(this::wake)));
            Thread.ofPlatform().daemon().name("holt-tip-watch").start(this::watch);
        }

        void wake() {
            signals.release();
        }

        /** Ends without an interrupt, which would close files that others read. */
        void end() {
            ended.countDown();
            wake();
            events.ifPresent(RefEvents::close);
        }

        private void watch() {
            try {
                while (ended.getCount() > 0) {
                    Duration wait = followed ? pace.withEvents() : pace.unasked();
                    boolean _ = signals.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
                    signals.drainPermits();
                    if (ended.getCount() > 0) {
                        look();
                    }
                    boolean _ = ended.await(pace.rest().toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void look() {
            try {
                follow();
                Revision now = refs.tip();
                if (!now.equals(seen)) {
                    Revision before = seen;
                    seen = now;
                    registrations.forEach(each -> tell(each.listener, before, now));
                }
            } catch (WikiException unreadable) {
                // In the middle of being written, or damaged, which whoever reads is told.
                LOG.debug("The tip cannot be read", unreadable);
            }
        }

        private void tell(TipListener listener, Revision before, Revision now) {
            try {
                listener.moved(before, now);
            } catch (RuntimeException bug) {
                LOG.error("A listener failed", bug);
            }
        }

        /** Follows the folders that matter now: those of another branch after a switch. */
        private void follow() {
            followed = events.isPresent() && follow(events.get());
        }

        private boolean follow(RefEvents service) {
            try {
                RefFolders folders = RefFolders.of(layout, refs.branch());
                RefFolders before;
                do {
                    before = folders;
                    service.follow(folders);
                    // The branch's folder may have been made, or removed, just before.
                    folders = RefFolders.of(layout, refs.branch());
                } while (!folders.names().equals(before.names()));
                return true;
            } catch (IOException e) {
                LOG.debug("Folders cannot be followed", e);
                return false;
            }
        }
    }
}
