package dev.holt.tools;

import dev.holt.render.LinkTarget;
import dev.holt.wiki.PageName;
import dev.holt.wiki.Snapshot;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pages that broken links may mean, each looked for once, and of many links only the first. */
final class MeantPages {
    /** How many names are looked for; a page with more broken links has another problem. */
    static final int MAX_NAMES = 50;

    private final Suggestions suggestions;
    private final Snapshot snapshot;
    private final Map<String, List<PageName>> byName = new HashMap<>();

    MeantPages(Suggestions suggestions, Snapshot snapshot) {
        this.suggestions = suggestions;
        this.snapshot = snapshot;
    }

    /** The entry of a broken link, with the page that it may mean. */
    Groups.Entry addTo(Groups.Entry entry, LinkTarget target) {
        return target instanceof LinkTarget.Missing(String wanted) ? addTo(entry, wanted) : entry;
    }

    /** The entry of a page that is not there, with the page that may be meant. */
    Groups.Entry addTo(Groups.Entry entry, String wanted) {
        List<PageName> meant = meant(wanted);
        if (meant.isEmpty()) {
            return entry;
        }
        Map<String, Object> fields = new LinkedHashMap<>(entry.fields());
        fields.put("did_you_mean", meant.getFirst().value());
        return new Groups.Entry(entry.line() + ", did you mean " + meant.getFirst() + "?", fields);
    }

    private List<PageName> meant(String wanted) {
        if (byName.size() >= MAX_NAMES && !byName.containsKey(wanted)) {
            return List.of();
        }
        return byName.computeIfAbsent(wanted, name -> suggestions.meant(name, 1, snapshot));
    }
}
