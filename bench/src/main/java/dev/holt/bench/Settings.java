package dev.holt.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * How to run a benchmark.
 *
 * @param pages the sizes of wiki to compare
 * @param rounds how many writes each contender is measured for
 * @param warmUp how many rounds come before
 * @param folder where the wikis are made; left there afterwards
 */
record Settings(List<Integer> pages, int rounds, int warmUp, Path folder) {
    /**
     * Reads {@code --pages 20000,1000 --rounds 100 --warm-up 50 --folder DIR}, all optional.
     *
     * @throws IllegalArgumentException when there is anything else
     */
    static Settings parse(String[] arguments) throws IOException {
        List<Integer> pages = List.of(20_000, 1_000);
        int rounds = 100;
        int warmUp = 50;
        Path folder = null;
        for (int i = 0; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            switch (arguments[i]) {
                case "--pages" ->
                        pages = Arrays.stream(value.split(",")).map(Integer::valueOf).toList();
                case "--rounds" -> rounds = Integer.parseInt(value);
                case "--warm-up" -> warmUp = Integer.parseInt(value);
                case "--folder" -> folder = Path.of(value);
                default -> throw new IllegalArgumentException("Unknown: " + arguments[i]);
            }
        }
        return new Settings(
                pages,
                rounds,
                warmUp,
                folder == null ? Files.createTempDirectory("holt-bench-") : folder);
    }
}
