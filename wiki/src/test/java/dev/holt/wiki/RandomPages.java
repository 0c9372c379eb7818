package dev.holt.wiki;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Seeded changes to a small set of pages. No two lines that it writes are equal, so that every tool
 * finds the same smallest difference between two versions.
 */
final class RandomPages {
    private static final List<String> PATHS =
            List.of("A.md", "B.md", "Sub/A.md", "Sub/C.md", "Sub/Deep/D.md", "Sub-Z.md");

    private final Random random;
    private int linesWritten;

    RandomPages(long seed) {
        this.random = new Random(seed);
    }

    /** Files to start with. */
    Map<String, String> first() {
        Map<String, String> files = new TreeMap<>();
        PATHS.subList(0, 4).forEach(path -> files.put(path, lines(12)));
        return files;
    }

    /** One more edit, new page, or deletion. */
    Map<String, String> changed(Map<String, String> files) {
        Map<String, String> changed = new TreeMap<>(files);
        String path = PATHS.get(random.nextInt(PATHS.size()));
        if (!changed.containsKey(path)) {
            changed.put(path, lines(8));
        } else if (random.nextInt(12) == 0 && changed.size() > 1) {
            changed.remove(path);
        } else {
            changed.put(path, edited(changed.get(path)));
        }
        return changed;
    }

    /** A page under another name, edited a little or not at all. */
    Map<String, String> moved(Map<String, String> files) {
        Map<String, String> moved = new TreeMap<>(files);
        String from = pick(moved);
        String text = moved.getOrDefault(from, "");
        moved.remove(from);
        boolean edit = random.nextBoolean() && text.lines().count() > 6;
        String to = (random.nextBoolean() ? "Moved/" : "") + "P" + random.nextInt(10_000) + ".md";
        moved.put(to, edit ? text + line() : text);
        return moved;
    }

    /** For each path one side's version, now and then a version of its own. */
    Map<String, String> merged(Map<String, String> one, Map<String, String> other) {
        Map<String, String> merged = new TreeMap<>();
        for (String path : PATHS) {
            String text = random.nextInt(3) == 0 ? other.get(path) : one.get(path);
            if (text != null) {
                merged.put(path, random.nextInt(10) == 0 ? edited(text) : text);
            }
        }
        merged.putIfAbsent("A.md", lines(3));
        return merged;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    private String pick(Map<String, String> files) {
        List<String> paths = new ArrayList<>(files.keySet());
        return paths.get(random.nextInt(paths.size()));
    }

    private String edited(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int start = random.nextInt(lines.size() + 1);
        int removed = Math.min(random.nextInt(3), lines.size() - start);
        lines.subList(start, start + removed).clear();
        lines.addAll(start, Collections.nCopies(1 + random.nextInt(2), ""));
        lines.replaceAll(line -> line.isEmpty() ? line().strip() : line);
        return String.join("\n", lines) + "\n";
    }

    private String lines(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(line());
        }
        return text.toString();
    }

    private String line() {
        return "Line " + linesWritten++ + " says " + Long.toString(random.nextLong(), 36) + ".\n";
    }
}
