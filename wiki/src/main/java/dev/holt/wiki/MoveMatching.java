package dev.holt.wiki;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One attempt to pair added files with deleted ones.
 *
 * <p>Design note: the order of the rounds is git's. First equal contents, those of one leaf name
 * before others. Then a page with the only deleted page of its leaf name, when they are {@link
 * #SAME_LEAF_PERCENT} alike. Then the most alike pages, down to {@link #PERCENT}. A page only
 * becomes a page; other files move with equal content only. Each file is part of one pair at most.
 */
final class MoveMatching {
    /** How alike two pages must be to be one page that moved, in percent: git's default. */
    static final int PERCENT = 50;

    /** How alike pages of one leaf name must be to be paired before others are looked at. */
    static final int SAME_LEAF_PERCENT = 75;

    /** The most pairs whose contents are compared in the last round; with more it is left out. */
    static final int MAX_PAIRS = 40_000;

    private final Similarity similarity;
    private final Set<TreeChange> added;
    private final Set<TreeChange> deleted;
    private final Map<TreeChange, TreeChange> pairs = new LinkedHashMap<>();

    MoveMatching(List<TreeChange> added, List<TreeChange> deleted, Similarity similarity) {
        this.added = new LinkedHashSet<>(added);
        this.deleted = new LinkedHashSet<>(deleted);
        this.similarity = similarity;
    }

    /** The deleted file for each added one that has a partner. */
    Map<TreeChange, TreeChange> match() throws IOException {
        equalContents(true);
        equalContents(false);
        added.removeIf(file -> !file.isPage());
        deleted.removeIf(file -> !file.isPage());
        sameLeaf();
        mostAlike();
        return pairs;
    }

    private void equalContents(boolean withSameLeaf) {
        Map<Object, List<TreeChange>> sources = new HashMap<>();
        for (TreeChange source : deleted) {
            Object key = contentKey(source.before(), source, withSameLeaf);
            sources.computeIfAbsent(key, absent -> new ArrayList<>()).add(source);
        }
        for (TreeChange target : List.copyOf(added)) {
            var fitting = sources.get(contentKey(target.after(), target, withSameLeaf));
            if (fitting != null && !fitting.isEmpty()) {
                pair(target, fitting.removeFirst());
            }
        }
    }

    private static Object contentKey(Object blob, TreeChange file, boolean withLeaf) {
        return List.of(blob, file.isPage(), withLeaf ? file.leaf() : "");
    }

    private void sameLeaf() throws IOException {
        var targets = added.stream().collect(Collectors.groupingBy(TreeChange::leaf));
        var sources = deleted.stream().collect(Collectors.groupingBy(TreeChange::leaf));
        for (var entry : targets.entrySet()) {
            List<TreeChange> from = sources.getOrDefault(entry.getKey(), List.of());
            if (entry.getValue().size() == 1 && from.size() == 1) {
                TreeChange target = entry.getValue().getFirst();
                if (percent(target, from.getFirst()) >= SAME_LEAF_PERCENT) {
                    pair(target, from.getFirst());
                }
            }
        }
    }

    private void mostAlike() throws IOException {
        if ((long) added.size() * deleted.size() > MAX_PAIRS) {
            return;
        }
        List<Scored> scored = new ArrayList<>();
        for (TreeChange target : added) {
            for (TreeChange source : deleted) {
                int percent = percent(target, source);
                if (percent >= PERCENT) {
                    scored.add(new Scored(target, source, percent));
                }
            }
        }
        scored.sort(
                Comparator.comparingInt(Scored::percent)
                        .thenComparing(Scored::sameLeaf)
                        .reversed());
        for (Scored candidate : scored) {
            if (added.contains(candidate.target) && deleted.contains(candidate.source)) {
                pair(candidate.target, candidate.source);
            }
        }
    }

    private int percent(TreeChange target, TreeChange source) throws IOException {
        return similarity.percent(source.before(), target.after());
    }

    private void pair(TreeChange target, TreeChange source) {
        pairs.put(target, source);
        added.remove(target);
        deleted.remove(source);
    }

    private record Scored(TreeChange target, TreeChange source, int percent) {
        boolean sameLeaf() {
            return target.leaf().equals(source.leaf());
        }
    }
}
