package dev.holt.tools;

import dev.holt.render.cache.Basis;
import dev.holt.render.cache.PageRenderer;
import dev.holt.render.cache.RenderedPage;
import dev.holt.render.program.Format;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The rendered pages that somebody follows, each with what it was made from when it was last looked
 * at. A page is another when one of these facts is, and then only.
 *
 * <p>Facts are compared with the newest commit rather than the one that was reported: what has been
 * looked at may be newer than the report. A page that shows the time becomes another without a
 * commit; one alarm is set for the first of them. It is set for {@link #LONGEST} at most, because
 * waiting may stand still while a computer sleeps.
 */
final class RenderedWatch implements AutoCloseable {
    /** How late a page's time may be noticed to be over after the computer slept. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    /** Clocks differ by less; also what bounds the work for a page whose time is always over. */
    static final Duration SHORTEST = Duration.ofMillis(100);

    private static final Logger LOG = LoggerFactory.getLogger(RenderedWatch.class);

    private final Supplier<Wiki> wikis;
    private final Supplier<PageRenderer> renderers;
    private final Alarm alarm;
    private final List<Followed> pages = new ArrayList<>();
    private Alarm.@Nullable Call set;

    RenderedWatch(Supplier<Wiki> wikis, Supplier<PageRenderer> renderers, Alarm alarm) {
        this.wikis = wikis;
        this.renderers = renderers;
        this.alarm = alarm;
    }

    /** A page that somebody follows. */
    private static final class Followed {
        private final String uri;
        private final WikiUri.Page address;
        private final Format format;
        private final Consumer<String> told;

        /** What the page was made from; nothing when there was no such page. */
        private Optional<Basis> basis = Optional.empty();

        private Optional<Instant> until = Optional.empty();

        Followed(String uri, WikiUri.Page address, Format format, Consumer<String> told) {
            this.uri = uri;
            this.address = address;
            this.format = format;
            this.told = told;
        }

        Snapshot snapshot(Wiki wiki, Snapshot head) {
            return address.revision().map(wiki::at).orElse(head);
        }

        void look(PageRenderer renderer, Snapshot snapshot) {
            RenderedPage page = renderer.render(PageResource.request(snapshot, address, format));
            basis = Optional.of(page.basis());
            until = page.validUntil();
        }

        void forget() {
            basis = Optional.empty();
            until = Optional.empty();
        }
    }

    /**
     * Follows pages from now on.
     *
     * @param addresses the pages by the URIs that the client writes; those that are not rendered
     *     are left out
     * @param told hears the URI of each page that is another
     * @return ends it
     */
    Runnable follow(Map<String, WikiUri> addresses, Consumer<String> told) {
        List<Followed> followed = new ArrayList<>();
        addresses.forEach((uri, address) -> {
            if (address instanceof WikiUri.Page page) {
                page.form()
                        .rendered()
                        .ifPresent(format -> followed.add(new Followed(uri, page, format, told)));
            }
        });
        if (followed.isEmpty()) {
            return () -> {};
        }
        add(followed);
        return () -> remove(followed);
    }

    private synchronized void add(List<Followed> followed) {
        Wiki wiki = wikis.get();
        Snapshot head = wiki.head();
        followed.forEach(page -> look(page, wiki, head));
        pages.addAll(followed);
        setAlarm();
    }

    private synchronized void remove(Collection<Followed> followed) {
        pages.removeAll(followed);
        setAlarm();
    }

    /** Tells which of the pages are others by now. */
    void check() {
        for (Followed page : others()) {
            page.told.accept(page.uri);
        }
    }

    @Override
    public synchronized void close() {
        pages.clear();
        setAlarm();
    }

    private synchronized List<Followed> others() {
        if (pages.isEmpty()) {
            return List.of();
        }
        Wiki wiki = wikis.get();
        Snapshot head = wiki.head();
        List<Basis> affected = affectedAt(head);
        List<Followed> others = new ArrayList<>();
        for (Followed page : pages) {
            if (isOther(page, wiki, head, affected)) {
                others.add(page);
                look(page, wiki, head);
            }
        }
        setAlarm();
        return others;
    }

    /** Asked for all pages at once, so that a fact that many have is looked up once. */
    private List<Basis> affectedAt(Snapshot head) {
        List<Basis> newest = new ArrayList<>();
        for (Followed page : pages) {
            if (page.address.revision().isEmpty()) {
                page.basis.ifPresent(newest::add);
            }
        }
        return renderers.get().affected(newest, head);
    }

    private boolean isOther(Followed page, Wiki wiki, Snapshot head, List<Basis> affected) {
        try {
            Snapshot snapshot = page.snapshot(wiki, head);
            PageName name = snapshot.page(page.address.name()).name();
            if (page.basis.isEmpty()) {
                return true;
            }
            Basis basis = page.basis.get();
            if (!basis.target().page().equals(name)) {
                return true;
            }
            return page.address.revision().isEmpty()
                    ? affected.contains(basis)
                    : !renderers.get().affected(List.of(basis), snapshot).isEmpty();
        } catch (WikiException noSuchPage) {
            return page.basis.isPresent();
        }
    }

    private void look(Followed page, Wiki wiki, Snapshot head) {
        try {
            page.look(renderers.get(), page.snapshot(wiki, head));
        } catch (WikiException noSuchPage) {
            page.forget();
        }
    }

    private void setAlarm() {
        if (set != null) {
            set.cancel();
            set = null;
        }
        Optional<Instant> first =
                pages.stream().flatMap(page -> page.until.stream()).min(Comparator.naturalOrder());
        if (first.isPresent()) {
            set = alarm.in(delay(first.get()), this::ring);
        }
    }

    private Duration delay(Instant until) {
        Instant now = renderers.get().now();
        if (until.isAfter(now.plus(LONGEST))) {
            return LONGEST;
        }
        Duration left = Duration.between(now, until);
        return left.compareTo(SHORTEST) < 0 ? SHORTEST : left;
    }

    private void ring() {
        synchronized (this) {
            // What rings must not be interrupted by setting it anew.
            set = null;
        }
        try {
            check();
        } catch (WikiException unreadable) {
            LOG.warn("Pages whose time is over could not be looked at", unreadable);
        }
    }
}
