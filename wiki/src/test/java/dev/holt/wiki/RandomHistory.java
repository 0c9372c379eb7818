package dev.holt.wiki;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * Seeded commits of every awkward kind: merges of two and more, of histories without a common
 * commit, of one side only; moves, copies and splits, mass deletions, empty commits, files that
 * become links or executable, pages that come back, clocks that go wrong.
 */
public final class RandomHistory {
    private static final List<String> PATHS =
            List.of(
                    "A.md",
                    "B.md",
                    "Sub/A.md",
                    "Sub/C.md",
                    "Sub/Deep/D.md",
                    "Sub-Z.md",
                    "Other/A.md",
                    "Notes/日本語.md",
                    "picture.png",
                    "Sub/table.csv");
    private static final List<String> WORDS =
            List.of("alpha", "beta", "Gamma", "snake_case", "東京都", "naïve", "--long", "x");

    private final HistoryBuilder build;
    private final Random random;
    private final List<Made> made = new ArrayList<>();
    private final int wrongBy;

    private record Made(Revision revision, Map<String, String> files) {}

    /**
     * @param wrongBy how many seconds at most each commit's clock is wrong
     */
    public RandomHistory(HistoryBuilder build, long seed, int wrongBy) {
        this.build = build;
        this.random = new Random(seed);
        this.wrongBy = wrongBy;
    }

    /** Makes more commits and answers with the last one. */
    public Revision more(int commits) {
        for (int i = 0; i < commits; i++) {
            step();
        }
        return made.getLast().revision;
    }

    /** All commits so far, in the order of their making. */
    public List<Revision> revisions() {
        return made.stream().map(Made::revision).toList();
    }

    /** Paths that may have been in some commit. */
    public Set<String> paths() {
        Set<String> paths = new LinkedHashSet<>(PATHS);
        made.forEach(commit -> paths.addAll(commit.files.keySet()));
        return paths;
    }

    /** A text that may be in some page: words, parts of words, whole lines. */
    public String text() {
        String text = line().strip();
        return switch (random.nextInt(4)) {
            case 0 -> text;
            case 1 -> WORDS.get(random.nextInt(WORDS.size()));
            default -> {
                int start = random.nextInt(text.length());
                int end = start + 1 + random.nextInt(text.length() - start);
                yield text.substring(start, Math.min(end, text.length()));
            }
        };
    }

    private void step() {
        if (made.isEmpty() || random.nextInt(25) == 0) {
            Map<String, String> files = new TreeMap<>();
            PATHS.stream().limit(3 + random.nextInt(5)).forEach(path -> files.put(path, text(10)));
            commit(files);
            return;
        }
        Made one = recent(3);
        switch (random.nextInt(12)) {
            case 0, 1 -> merge(one, List.of(recent(6)));
            case 2 -> merge(one, List.of(recent(6), recent(8)));
            case 3 -> commit(one.files, one);
            case 4 -> commit(moved(one.files), one);
            case 5 -> commit(swept(one.files), one);
            case 6 -> commit(swapped(one.files), one);
            default -> commit(edited(one.files), one);
        }
    }

    private void merge(Made first, List<Made> others) {
        List<Made> parents = new ArrayList<>(List.of(first));
        others.stream().filter(other -> !parents.contains(other)).forEach(parents::add);
        Map<String, String> files = new TreeMap<>();
        Set<String> paths = new LinkedHashSet<>();
        parents.forEach(parent -> paths.addAll(parent.files.keySet()));
        for (String path : paths) {
            Made from = parents.get(random.nextInt(parents.size()));
            String text = from.files.get(path);
            if (text != null && !clashes(path, files)) {
                files.put(path, random.nextInt(12) == 0 ? text + line() : text);
            }
        }
        commit(files, parents.toArray(Made[]::new));
    }

    private Map<String, String> edited(Map<String, String> before) {
        Map<String, String> files = new TreeMap<>(before);
        String path = PATHS.get(random.nextInt(PATHS.size()));
        String text = files.get(path);
        if (text == null) {
            files.put(path, text(8));
        } else {
            switch (random.nextInt(8)) {
                case 0 -> files.remove(path);
                case 1 -> files.put(path, "link:" + text);
                case 2 -> files.put(path, text.startsWith("#!") ? text.substring(2) : "#!" + text);
                default -> files.put(path, changed(text));
            }
        }
        return files;
    }

    private Map<String, String> moved(Map<String, String> before) {
        Map<String, String> files = new TreeMap<>(before);
        if (files.isEmpty()) {
            return files;
        }
        String from = List.copyOf(files.keySet()).get(random.nextInt(files.size()));
        String text = files.getOrDefault(from, "");
        if (random.nextInt(4) > 0) {
            files.remove(from);
        }
        for (int copies = random.nextInt(2); copies >= 0; copies--) {
            String to = (random.nextBoolean() ? "Moved/" : "") + "P" + random.nextInt(40) + ".md";
            files.put(to, random.nextBoolean() ? text : text + line());
        }
        return files;
    }

    /** Most files deleted, as a cleaning up does. */
    private Map<String, String> swept(Map<String, String> before) {
        Map<String, String> files = new TreeMap<>(before);
        if (random.nextInt(3) == 0) {
            files.keySet().removeIf(_ -> random.nextInt(4) > 0);
        }
        return files;
    }

    /** Two files with each other's content. */
    private Map<String, String> swapped(Map<String, String> before) {
        Map<String, String> files = new TreeMap<>(before);
        String one = PATHS.get(random.nextInt(PATHS.size()));
        String other = PATHS.get(random.nextInt(PATHS.size()));
        if (files.containsKey(one) && files.containsKey(other)) {
            files.put(one, before.getOrDefault(other, ""));
            files.put(other, before.getOrDefault(one, ""));
        }
        return files;
    }

    private String changed(String text) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        int start = random.nextInt(lines.size() + 1);
        int removed = Math.min(random.nextInt(4), lines.size() - start);
        lines.subList(start, start + removed).clear();
        for (int i = random.nextInt(3); i > 0; i--) {
            lines.add(start, line().strip());
        }
        return String.join("\n", lines) + "\n";
    }

    private String text(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(line());
        }
        return text.toString();
    }

    private String line() {
        StringBuilder line = new StringBuilder();
        for (int i = 2 + random.nextInt(5); i > 0; i--) {
            line.append(WORDS.get(random.nextInt(WORDS.size())));
            line.append(random.nextInt(3) == 0 ? "" + random.nextInt(30) : " ");
        }
        return line.toString().strip() + "\n";
    }

    private static boolean clashes(String path, Map<String, String> files) {
        return files.keySet().stream()
                .anyMatch(other -> other.startsWith(path + "/") || path.startsWith(other + "/"));
    }

    private Made recent(int range) {
        return made.get(made.size() - 1 - random.nextInt(Math.min(range, made.size())));
    }

    private void commit(Map<String, String> files, Made... parents) {
        int number = made.size();
        Instant time =
                FakeClock.START.plus(
                        Duration.ofSeconds(number + (wrongBy == 0 ? 0 : random.nextInt(wrongBy))));
        String name = "Author " + random.nextInt(5);
        PersonIdentity who = new PersonIdentity(name, name.replace(' ', '.') + "@example.org");
        Revision[] ids = new Revision[parents.length];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = parents[i].revision;
        }
        made.add(new Made(build.commitBy(who, time, files, ids), files));
    }
}
