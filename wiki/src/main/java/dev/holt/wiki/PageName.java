package dev.holt.wiki;

/**
 * The name of a page: its path in the repository without {@code .md}, such as {@code Design/Auth}.
 *
 * <p>Folders are separated by {@code /}. Names order by their UTF-16 code units. Equality is exact;
 * finding a page whatever its capitals is {@link Snapshot#findPage(String)}'s work.
 *
 * @param value the name, never empty
 */
public record PageName(String value) implements Comparable<PageName> {
    /** How the path of every page ends. */
    public static final String SUFFIX = ".md";

    /** Takes the name as it is; callers use {@link #of} or {@link #ofPath}. */
    public PageName {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A page name is never empty");
        }
    }

    /**
     * The name that a new page may have, from what a caller wrote: in Unicode NFC, without one
     * trailing {@code .md}.
     *
     * @throws WikiException.InvalidName when it breaks one of the rules for new names
     */
    public static PageName of(String name) {
        return new PageName(NameRules.newPage(name));
    }

    /**
     * The name of the page at a path that is already in git, whatever the rules for new names say.
     *
     * @param path the path from the root of the wiki, ending in {@code .md}
     * @throws IllegalArgumentException when {@code path} is not the path of a page
     */
    public static PageName ofPath(String path) {
        if (!isPagePath(path)) {
            throw new IllegalArgumentException("Not the path of a page: " + path);
        }
        return new PageName(path.substring(0, path.length() - SUFFIX.length()));
    }

    /** Whether a path from the root of the wiki ends as a page's does. */
    public static boolean isPagePath(String path) {
        return path.endsWith(SUFFIX) && path.length() > path.lastIndexOf('/') + 1 + SUFFIX.length();
    }

    /** The part after the last {@code /}. */
    public String leaf() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** The part before the last {@code /}; the empty string for a page at the root. */
    public String folder() {
        return value.substring(0, Math.max(0, value.lastIndexOf('/')));
    }

    /** The path of the page's file from the root of the wiki. */
    public String path() {
        return value + SUFFIX;
    }

    @Override
    public int compareTo(PageName other) {
        return value.compareTo(other.value);
    }

    /** The name alone. */
    @Override
    public String toString() {
        return value;
    }
}
