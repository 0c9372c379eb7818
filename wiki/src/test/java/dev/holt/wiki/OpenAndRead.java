package dev.holt.wiki;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A program that opens a wiki, reads from it and prints the threads that this started. */
final class OpenAndRead {
    private OpenAndRead() {}

    @SuppressWarnings("SystemOut") // what this program is for
    public static void main(String[] arguments) {
        Set<String> before = threads();
        try (Wiki wiki = Wiki.open(Path.of(arguments[0]), WikiOptions.defaults())) {
            String text = wiki.head().page("Home").text();
            System.out.println(List.of(text.split("\n")).getFirst());
            Set<String> started = threads();
            started.removeAll(before);
            started.removeIf(OpenAndRead::isHarmless);
            System.out.println(started);
        }
    }

    /** The common pool's threads end by themselves, and JGit's queue is one sleeping daemon. */
    private static boolean isHarmless(String thread) {
        return thread.startsWith("ForkJoinPool.commonPool") || thread.equals("JGit-WorkQueue");
    }

    private static Set<String> threads() {
        Set<String> names = new TreeSet<>();
        Thread.getAllStackTraces().keySet().forEach(thread -> names.add(thread.getName()));
        return names;
    }
}
