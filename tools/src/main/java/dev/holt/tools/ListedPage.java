package dev.holt.tools;

import dev.holt.index.PageSummary;
import dev.holt.wiki.HistoryCommit;
import dev.holt.wiki.PageName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page in a list.
 *
 * @param name the page
 * @param title its title, where the list was made from its contents and the title is not the name's
 *     last part
 * @param tags its tags, likewise
 * @param changed the commit that changed it last, where the list is sorted by that
 */
record ListedPage(
        PageName name, Optional<String> title, List<String> tags, Optional<HistoryCommit> changed) {

    static ListedPage named(PageName name) {
        return new ListedPage(name, Optional.empty(), List.of(), Optional.empty());
    }

    static ListedPage of(PageSummary summary) {
        PageName name = summary.page();
        Optional<String> title =
                Optional.of(summary.title()).filter(text -> !text.equals(name.leaf()));
        return new ListedPage(name, title, summary.tags(), Optional.empty());
    }

    ListedPage changedBy(HistoryCommit commit) {
        return new ListedPage(name, title, tags, Optional.of(commit));
    }

    String line() {
        StringBuilder line = new StringBuilder(name.value());
        title.ifPresent(text -> line.append(" - ").append(text));
        tags.forEach(tag -> line.append(" #").append(tag));
        changed.ifPresent(commit ->
                line.append(" (")
                        .append(Wording.time(commit.time()))
                        .append(", ")
                        .append(commit.revision().abbreviated())
                        .append(')'));
        return line.toString();
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Fields.PAGE, name.value());
        title.ifPresent(text -> fields.put("title", text));
        if (!tags.isEmpty()) {
            fields.put("tags", tags);
        }
        changed.ifPresent(commit -> {
            fields.put(Fields.TIME, Wording.time(commit.time()));
            fields.put(Fields.REVISION, commit.revision().abbreviated());
        });
        return fields;
    }
}
