package dev.holt.tools.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A small wiki made up from a seed: few different last parts in a few folders, so that names clash,
 * and links of every style between all of it.
 */
final class RandomWiki {
    private static final List<String> FOLDERS = List.of("", "x/", "x/y/", "My Notes/", "z/");
    private static final List<String> LEAVES = List.of("a", "b", "Auth", "My Page", "index", "x");
    private static final List<String> FILES = List.of("f.png", "g h.pdf");

    private final Random random;
    private final List<String> pages;
    private final List<String> files;

    private RandomWiki(Random random) {
        this.random = random;
        this.pages = names(14, LEAVES);
        this.files = attachments();
    }

    /** The files by their paths. */
    static Map<String, String> files(Random random) {
        RandomWiki wiki = new RandomWiki(random);
        Map<String, String> content = new TreeMap<>();
        wiki.files.forEach(file -> content.put(file, "bytes of " + file));
        wiki.pages.forEach(page -> content.put(page + ".md", wiki.text(page)));
        return content;
    }

    /** A name that a page may get; it may be taken. */
    static String name(Random random) {
        return pick(random, FOLDERS) + pick(random, LEAVES);
    }

    private List<String> names(int count, List<String> leaves) {
        TreeSet<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < count; i++) {
            names.add(pick(random, FOLDERS) + pick(random, leaves));
        }
        return List.copyOf(names);
    }

    private List<String> attachments() {
        TreeSet<String> names = new TreeSet<>();
        for (int i = 0; i < 5; i++) {
            names.add(pick(random, pages) + "/" + pick(random, FILES));
        }
        return List.copyOf(names);
    }

    private String text(String page) {
        StringBuilder text = new StringBuilder("# " + page + "\n\n## Part\n\n");
        for (int i = 0; i < 8; i++) {
            text.append(random.nextInt(4) == 0 ? fileLink(page) : pageLink(page)).append("\n\n");
        }
        return text.append("`[[Auth]]`\n").toString();
    }

    private String pageLink(String from) {
        String to = pick(random, pages);
        String anchor = random.nextInt(3) == 0 ? "#part" : "";
        return switch (random.nextInt(12)) {
            case 0 -> "[[" + to + anchor + "]]";
            case 1 -> "[[" + to.substring(to.lastIndexOf('/') + 1) + anchor + "|shown]]";
            case 2 -> "[[/" + to + "]]";
            case 3 -> "![[" + to + "]]";
            case 4 -> "[t](" + encoded(relative(from, to)) + ".md" + anchor + ")";
            case 5 -> "[t](" + encoded(relative(from, to)) + anchor + " \"title\")";
            case 6 -> "[t](<" + relative(from, to) + ".md>)";
            case 7 -> "[t](/" + encoded(to) + ".md" + anchor + ")";
            case 8 -> "[t][ref" + random.nextInt(1000) + "] [[" + to + ".md]]";
            case 9 -> "[up](..) [here](.) [[..]]";
            case 10 -> "[t](../" + encoded(to) + ")";
            default -> "[[Wanted " + random.nextInt(3) + "]] [t](https://example.org/a.md)";
        };
    }

    private String fileLink(String from) {
        String to = pick(random, files);
        return switch (random.nextInt(4)) {
            case 0 -> "![i](" + encoded(relative(from, to)) + ")";
            case 1 -> "![[" + to.substring(to.lastIndexOf('/') + 1) + "]]";
            case 2 -> "[[" + to + "]]";
            default -> "[f](/" + encoded(to) + ")";
        };
    }

    private static String relative(String from, String to) {
        List<String> parts = new ArrayList<>(List.of(to.split("/")));
        List<String> folders = new ArrayList<>(List.of(from.split("/")));
        folders.removeLast();
        while (!folders.isEmpty()
                && parts.size() > 1
                && folders.getFirst().equals(parts.getFirst())) {
            folders.removeFirst();
            parts.removeFirst();
        }
        return "../".repeat(folders.size()) + String.join("/", parts);
    }

    private static String encoded(String path) {
        return path.replace(" ", "%20");
    }

    private static String pick(Random random, List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
