package dev.holt.tools;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many pages there are in each folder, so that an agent finds its way in a list too long to
 * read.
 *
 * @param folders how many pages are in each folder and below it, by the prefix that lists them
 */
record FolderCounts(Map<String, Integer> folders) {
    /** How many folders an answer names, the largest ones. */
    static final int MAX_FOLDERS = 40;

    /**
     * The folders directly under the prefix; where one folder holds all the pages, the folders in
     * that.
     */
    static FolderCounts of(List<ListedPage> pages, String prefix) {
        Map<String, Integer> folders = new TreeMap<>();
        for (ListedPage page : pages) {
            int slash = page.name().value().indexOf('/', prefix.length());
            if (slash >= 0) {
                folders.merge(page.name().value().substring(0, slash + 1), 1, Integer::sum);
            }
        }
        if (folders.size() == 1 && folders.containsValue(pages.size())) {
            return of(pages, folders.keySet().iterator().next());
        }
        return new FolderCounts(folders);
    }

    void addTo(Answer answer) {
        if (folders.isEmpty()) {
            return;
        }
        List<Map.Entry<String, Integer>> largest =
                folders.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                        .limit(MAX_FOLDERS)
                        .sorted(Map.Entry.comparingByKey())
                        .toList();
        int hidden = folders.size() - largest.size();
        String names =
                largest.stream()
                        .map(folder -> folder.getKey() + " " + Wording.number(folder.getValue()))
                        .collect(Collectors.joining(", "));
        String more = hidden > 0 ? " and " + Wording.count(hidden, "smaller one") : "";
        answer.field("folders", largest.stream().map(FolderCounts::fields).toList());
        answer.line(
                "Folders: " + names + more + ". Send one as prefix to list it. The first pages:");
        if (hidden > 0) {
            answer.field("more_folders", hidden);
        }
    }

    private static Map<String, Object> fields(Map.Entry<String, Integer> folder) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(Fields.PREFIX, folder.getKey());
        fields.put("pages", folder.getValue());
        return fields;
    }
}
