package dev.holt.render;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Arithmetic on paths with {@code /} between their parts; the root folder is the empty string. */
final class Paths {
    private Paths() {}

    /** The part after the last slash. */
    static String leaf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The part before the last slash. */
    static String folder(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** The path of {@code name} in {@code folder}. */
    static String in(String folder, String name) {
        return folder.isEmpty() ? name : folder + "/" + name;
    }

    /** Whether a target says itself that it is relative: {@code ./a}, {@code ../a}. */
    static boolean isDotted(String target) {
        return target.startsWith("./")
                || target.startsWith("../")
                || target.equals(".")
                || target.equals("..");
    }

    /**
     * The path from the root that {@code target} means when it is written in {@code folder};
     * nothing if it leads out of the wiki or to its root.
     */
    static Optional<String> resolve(String folder, String target) {
        List<String> parts = new ArrayList<>();
        String whole = target.startsWith("/") ? target : in(folder, target);
        for (String part : whole.split("/", -1)) {
            if (part.equals("..")) {
                if (parts.isEmpty()) {
                    return Optional.empty();
                }
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("/", parts));
    }

    /** How {@code path} is written in {@code folder}, without {@code ./} in front. */
    static String relative(String folder, String path) {
        List<String> from = folder.isEmpty() ? List.of() : Arrays.asList(folder.split("/"));
        List<String> to = Arrays.asList(path.split("/"));
        int shared = 0;
        while (shared < from.size()
                && shared < to.size() - 1
                && from.get(shared).equals(to.get(shared))) {
            shared++;
        }
        List<String> parts = new ArrayList<>();
        for (int i = shared; i < from.size(); i++) {
            parts.add("..");
        }
        parts.addAll(to.subList(shared, to.size()));
        return String.join("/", parts);
    }
}
