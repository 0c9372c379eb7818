package dev.holt.tools;

import dev.holt.protocol.Change;
import dev.holt.protocol.ChangeSource;
import dev.holt.protocol.ErrorCode;
import dev.holt.protocol.Interest;
import dev.holt.protocol.ProtocolException;
import dev.holt.protocol.ToolGroup;
import dev.holt.render.cache.PageRenderer;
import dev.holt.wiki.ChangedPath;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Watching;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells clients which of the resources that they follow are different, after every commit that
 * anybody makes.
 *
 * <p>Which resources those are comes from comparing the trees before and after, so the content of a
 * commit decides and not how it was made. The wiki is watched only while somebody listens. Those
 * who follow the list alone do not have the wiki opened for them: a server that nobody has asked
 * anything has told nobody a list that could be out of date. They hear of changes from the moment
 * the wiki is open, which {@link #opened} tells.
 */
public final class WikiWatch implements ChangeSource, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WikiWatch.class);

    private final Supplier<Wiki> wikis;
    private final Visibility visibility;
    private final RenderedWatch rendered;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private @Nullable Wiki open;
    private @Nullable Watching watching;

    /**
     * A watch on a wiki that may not be open yet.
     *
     * @param wikis gives the wiki, opening it and calling {@link #opened} the first time
     * @param renderers gives what renders its pages, once somebody follows a rendered one
     * @param offered the tool groups that the server offers
     */
    public WikiWatch(
            Supplier<Wiki> wikis, Supplier<PageRenderer> renderers, Set<ToolGroup> offered) {
        this(wikis, new RenderedWatch(wikis, renderers, Alarm.waiting()), offered);
    }

    WikiWatch(Supplier<Wiki> wikis, RenderedWatch rendered, Set<ToolGroup> offered) {
        this.wikis = wikis;
        this.rendered = rendered;
        this.visibility = new Visibility(offered);
    }

    @Override
    public Watch watch(Interest interest, Consumer<Change> told) {
        Map<String, WikiUri> followed = followed(interest);
        boolean list =
                interest.resources() && visibility.allows(ToolGroup.READ, interest.principal());
        if (!list && followed.isEmpty()) {
            return () -> {};
        }
        Listener listener = new Listener(list, followed, told);
        try {
            if (!followed.isEmpty()) {
                opened(wikis.get());
            }
            add(listener);
            // After the watch has begun, so that no commit falls between.
            listener.follow(rendered);
        } catch (WikiException unreadable) {
            remove(listener);
            throw new ProtocolException(ErrorCode.INTERNAL_ERROR, Failures.message(unreadable));
        }
        return () -> remove(listener);
    }

    /**
     * The wiki is open now. To be called before anybody changes anything through it, at least once;
     * the wiki must not be asked for in turn.
     */
    public synchronized void opened(Wiki wiki) {
        open = wiki;
        startIfWanted();
    }

    /** Stops watching the wiki; nobody is told anything any more. */
    @Override
    public void close() {
        rendered.close();
        synchronized (this) {
            listeners.forEach(Listener::end);
            listeners.clear();
            stop();
        }
    }

    private synchronized void add(Listener listener) {
        listeners.add(listener);
        startIfWanted();
    }

    private void remove(Listener listener) {
        listener.end();
        listener.unfollow();
        synchronized (this) {
            listeners.remove(listener);
            if (listeners.isEmpty()) {
                stop();
            }
        }
    }

    private void startIfWanted() {
        Wiki wiki = open;
        if (wiki != null && watching == null && !listeners.isEmpty()) {
            watching = wiki.watch((before, now) -> moved(wiki, before, now));
        }
    }

    private void stop() {
        if (watching != null) {
            watching.close();
            watching = null;
        }
    }

    private void moved(Wiki wiki, Revision before, Revision now) {
        try {
            rendered.check();
        } catch (WikiException unreadable) {
            LOG.warn("Rendered pages could not be looked at", unreadable);
        }
        Difference difference = difference(wiki, before, now);
        listeners.forEach(listener -> listener.hear(difference));
    }

    private static Difference difference(Wiki wiki, Revision before, Revision now) {
        try {
            return new Difference(
                    Optional.of(wiki.history().changed(wiki.at(before), wiki.at(now))));
        } catch (WikiException gone) {
            // The commit before may have been rewritten and pruned: then anything may be different.
            return new Difference(Optional.empty());
        }
    }

    /** What may be followed of what a client asks for, by the URI as the client writes it. */
    private Map<String, WikiUri> followed(Interest interest) {
        Map<String, WikiUri> followed = new LinkedHashMap<>();
        for (String uri : interest.uris()) {
            try {
                WikiUri address = WikiUriReader.read(uri);
                if (visibility.allows(address, interest.principal())) {
                    followed.put(uri, address);
                }
            } catch (ProtocolException noResource) {
                LOG.debug("Nothing is ever told of {}", uri);
            }
        }
        return followed;
    }

    /**
     * What two commits differ in.
     *
     * @param paths the files; empty when it is not known which
     */
    private record Difference(Optional<List<ChangedPath>> paths) {
        /** Of rendered pages the {@link RenderedWatch} tells. */
        boolean touches(WikiUri address) {
            if (address instanceof WikiUri.Page page && page.form().rendered().isPresent()) {
                return false;
            }
            return paths.isEmpty()
                    || address instanceof WikiUri.Recent
                    || paths.get().stream().anyMatch(path -> ChangedResource.of(path, address));
        }

        boolean touchesList() {
            return paths.isEmpty() || paths.get().stream().anyMatch(ChangedResource::comesOrGoes);
        }
    }

    /** A client that listens. */
    private static final class Listener {
        private final boolean list;
        private final Map<String, WikiUri> followed;
        private final Consumer<Change> told;
        private boolean ended;
        private Runnable unfollow = () -> {};

        Listener(boolean list, Map<String, WikiUri> followed, Consumer<Change> told) {
            this.list = list;
            this.followed = followed;
            this.told = told;
        }

        void follow(RenderedWatch rendered) {
            unfollow = rendered.follow(followed, uri -> tell(List.of(new Change.Updated(uri))));
        }

        /** Not under the lock of a listener, which the watch asks for in turn. */
        void unfollow() {
            unfollow.run();
        }

        void hear(Difference difference) {
            List<Change> changes = new ArrayList<>();
            followed.forEach((uri, address) -> {
                if (difference.touches(address)) {
                    changes.add(new Change.Updated(uri));
                }
            });
            if (list && difference.touchesList()) {
                changes.add(new Change.Resources());
            }
            tell(changes);
        }

        /** Under the same lock as {@link #end}, after which nothing may be told. */
        private synchronized void tell(List<Change> changes) {
            if (!ended) {
                changes.forEach(told);
            }
        }

        synchronized void end() {
            ended = true;
        }
    }
}
