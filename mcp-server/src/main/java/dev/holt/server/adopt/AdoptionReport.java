package dev.holt.server.adopt;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What became of the files of a source: counts, and the first of everything odd. */
public final class AdoptionReport {
    /** How many files of each kind of oddity are named. */
    public static final int NAMED = 10;

    private final Map<Oddity, List<String>> named = new EnumMap<>(Oddity.class);
    private final Map<Oddity, Integer> counts = new EnumMap<>(Oddity.class);
    private int pages;
    private int attachments;
    private int unchanged;
    private int commits;

    void odd(Oddity oddity, String path) {
        counts.merge(oddity, 1, Integer::sum);
        List<String> names = named.computeIfAbsent(oddity, kind -> new ArrayList<>());
        if (names.size() < NAMED) {
            names.add(path);
        }
    }

    void committed(int newPages, int newAttachments) {
        pages += newPages;
        attachments += newAttachments;
        commits++;
    }

    void unchanged() {
        unchanged++;
    }

    /** Pages that are new in the wiki. */
    public int pages() {
        return pages;
    }

    /** Other files that are new in the wiki. */
    public int attachments() {
        return attachments;
    }

    /** Files that the wiki had already, byte for byte. */
    public int alreadyThere() {
        return unchanged;
    }

    /** How many commits were made. */
    public int commits() {
        return commits;
    }

    /** How many files were odd in this way. */
    public int count(Oddity oddity) {
        return counts.getOrDefault(oddity, 0);
    }

    /** The first {@value #NAMED} of them, sorted. */
    public List<String> first(Oddity oddity) {
        return List.copyOf(named.getOrDefault(oddity, List.of()));
    }
}
