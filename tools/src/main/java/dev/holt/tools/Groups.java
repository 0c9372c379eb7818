package dev.holt.tools;

import dev.holt.wiki.Revision;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Several lists in one answer: first how long each is, then the beginning of every one, or the
 * whole of the one that the call chose, page by page.
 */
final class Groups {

    /** One entry of a list, in words and as fields. */
    record Entry(String line, Map<String, Object> fields) {}

    private final String argument;
    private final Map<String, List<Entry>> groups = new LinkedHashMap<>();

    /**
     * @param argument the argument that chooses one of the lists
     */
    Groups(String argument) {
        this.argument = argument;
    }

    Groups add(String name, List<Entry> entries) {
        groups.put(name, entries);
        return this;
    }

    /** Adds how long each list is and at most {@code limit} entries of each. */
    void addOverview(Answer answer, int limit) {
        addCounts(answer);
        boolean truncated = false;
        for (Map.Entry<String, List<Entry>> group : groups.entrySet()) {
            Slice<Entry> shown = Slice.of(group.getValue(), 0, limit);
            if (shown.total() == 0) {
                continue;
            }
            addEntries(answer, group.getKey(), shown);
            if (shown.truncated()) {
                truncated = true;
                answer.line(
                        "[%s: %s=%s]"
                                .formatted(
                                        Wording.number(shown.rest()) + " more",
                                        argument,
                                        group.getKey()));
            }
        }
        answer.flag(Fields.TRUNCATED, truncated);
    }

    /** Adds one list from {@code offset} on. */
    void addOne(Answer answer, String name, Page page) {
        addCounts(answer);
        Slice<Entry> shown =
                Slice.of(groups.getOrDefault(name, List.of()), page.offset(), page.limit());
        addEntries(answer, name, shown);
        answer.more(
                shown.next(page.scope(), page.revision()), Wording.number(shown.rest()) + " more");
    }

    private void addCounts(Answer answer) {
        Map<String, Object> counts = new LinkedHashMap<>();
        groups.forEach((name, entries) -> counts.put(name, entries.size()));
        answer.field("counts", counts);
        answer.line(
                groups.entrySet().stream()
                        .map(group ->
                                group.getKey() + " " + Wording.number(group.getValue().size()))
                        .collect(Collectors.joining(", ")));
    }

    private static void addEntries(Answer answer, String name, Slice<Entry> shown) {
        answer.line("").line(name + ":");
        shown.items().forEach(entry -> answer.line(entry.line()));
        answer.field(name, shown.items().stream().map(Entry::fields).toList());
    }

    /** Which part of a list to show, and what the cursor to the next part belongs to. */
    record Page(int offset, int limit, String scope, Revision revision) {}
}
