package dev.holt.tools;

import dev.holt.protocol.ResourceEntry;
import dev.holt.protocol.ResourceList;
import dev.holt.wiki.AttachmentEntry;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The list of resources: the lists that are always there, then every page by name, then every
 * attachment by path, as they are in the commit that the first page of the list was made from.
 */
final class ResourceListing {
    private static final String MARKDOWN = "text/markdown";

    private final Supplier<Wiki> wikis;
    private final ResourceLimits limits;
    private final AtomicReference<@Nullable RecentTimes> known = new AtomicReference<>();

    ResourceListing(Supplier<Wiki> wikis, ResourceLimits limits) {
        this.wikis = wikis;
        this.limits = limits;
    }

    /** What of the list a caller may see. */
    record Scope(boolean recent, boolean attachments) {}

    ResourceList page(Optional<String> cursorText, Scope scope) {
        String name = Cursor.scope("resources/list", scope);
        Optional<Cursor> cursor = cursorText.map(text -> Cursor.decode(text, name));
        Wiki wiki = wikis.get();
        Snapshot snapshot = cursor.map(Cursor::revision).map(wiki::at).orElseGet(wiki::head);
        int offset = cursor.map(Cursor::offset).orElse(0);

        List<Supplier<ResourceEntry>> all = all(snapshot, scope);
        Slice<Supplier<ResourceEntry>> shown = Slice.of(all, offset, limits.listed());
        return new ResourceList(
                shown.items().stream().map(Supplier::get).toList(),
                shown.next(name, snapshot.revision()));
    }

    /** Each entry as something that makes it: only those shown are looked up in git. */
    private List<Supplier<ResourceEntry>> all(Snapshot snapshot, Scope scope) {
        RecentTimes times = times(snapshot);
        List<Supplier<ResourceEntry>> all = new ArrayList<>();
        fixed(scope).forEach(entry -> all.add(() -> entry));
        snapshot.pages().forEach(page -> all.add(() -> entry(page, snapshot, times)));
        if (scope.attachments()) {
            snapshot.attachments("").forEach(file -> all.add(() -> entry(file, snapshot, times)));
        }
        return all;
    }

    private static List<ResourceEntry> fixed(Scope scope) {
        List<ResourceEntry> entries = new ArrayList<>();
        entries.add(
                listOf(WikiUri.INDEX, "index", "All pages", "The names of all pages as a tree."));
        if (scope.recent()) {
            entries.add(
                    listOf(
                            WikiUri.RECENT,
                            "recent",
                            "Recent changes",
                            "The newest commits with the pages they changed."));
        }
        return entries;
    }

    private static ResourceEntry listOf(String uri, String name, String title, String description) {
        return new ResourceEntry(
                uri,
                name,
                Optional.of(title),
                Optional.of(description),
                MARKDOWN,
                Optional.empty(),
                Optional.empty());
    }

    private static ResourceEntry entry(PageEntry page, Snapshot snapshot, RecentTimes times) {
        return new ResourceEntry(
                WikiUri.of(page.name()),
                page.name().value(),
                Optional.empty(),
                Optional.empty(),
                MARKDOWN,
                Optional.of(snapshot.size(page)),
                time(times, page.name().path()));
    }

    private static ResourceEntry entry(AttachmentEntry file, Snapshot snapshot, RecentTimes times) {
        return new ResourceEntry(
                WikiUri.of(file.name()),
                file.name().value(),
                Optional.empty(),
                Optional.empty(),
                MediaTypes.of(file.name().leaf()).orElse(MediaTypes.UNKNOWN),
                Optional.of(snapshot.size(file)),
                time(times, file.name().path()));
    }

    private static Optional<Instant> time(RecentTimes times, String path) {
        return Optional.ofNullable(times.byPath().get(path));
    }

    private RecentTimes times(Snapshot snapshot) {
        RecentTimes times = known.get();
        if (times == null || !times.revision().equals(snapshot.revision())) {
            times = RecentTimes.of(wikis.get(), snapshot, limits.timedCommits());
            known.set(times);
        }
        return times;
    }
}
