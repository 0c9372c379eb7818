package dev.holt.wiki;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The id of one commit of the wiki.
 *
 * @param id 40 lower-case hexadecimal digits
 */
public record Revision(String id) {
    // Above NONE, whose making needs it.
    private static final Pattern FULL_ID = Pattern.compile("[0-9a-f]{40}");

    /** The revision of a wiki before its first commit: forty zeros. It has no pages. */
    public static final Revision NONE = new Revision("0".repeat(40));

    private static final int ABBREVIATED_LENGTH = 12;

    /**
     * @throws IllegalArgumentException when {@code id} is not 40 lower-case hexadecimal digits;
     *     text from outside goes through {@link Wiki#at(String)} instead
     */
    public Revision {
        if (!FULL_ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not a full lower-case commit id: " + id);
        }
    }

    /** The first 12 digits: what people and agents are shown, and what every input accepts. */
    public String abbreviated() {
        return id.substring(0, ABBREVIATED_LENGTH);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Revision revision && id.equals(revision.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The full id. */
    @Override
    public String toString() {
        return id;
    }
}
