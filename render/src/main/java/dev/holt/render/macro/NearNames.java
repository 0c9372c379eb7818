package dev.holt.render.macro;

import dev.holt.render.Likeness;
import java.util.Comparator;
import java.util.List;

/** Names that may have been meant by one that does not exist. */
public final class NearNames {
    private static final double ALIKE = 0.4;
    private static final int MOST = 3;

    private NearNames() {}

    /**
     * The end of a sentence that says that there is no {@code wanted}: {@code "; did you mean X or
     * Y?"}, or nothing when no name is like it.
     */
    public static String of(String wanted, List<String> names) {
        List<String> near =
                names.stream()
                        .filter(name -> Likeness.of(wanted, name) >= ALIKE)
                        .sorted(
                                Comparator.comparingDouble((String n) -> -Likeness.of(wanted, n))
                                        .thenComparing(Comparator.naturalOrder()))
                        .limit(MOST)
                        .toList();
        return near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
    }
}
