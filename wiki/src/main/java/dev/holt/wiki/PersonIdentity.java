package dev.holt.wiki;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person as git records one: the author or committer of a commit.
 *
 * @param name the display name; may be empty in commits that others made
 * @param email the mail address, or whatever stands in its place; may be empty
 */
public record PersonIdentity(String name, String email) {
    /** Who makes the commits that nobody asked for by name, such as the first one of a new wiki. */
    public static final PersonIdentity HOLT = new PersonIdentity("Holt", "holt@localhost");

    private static final Pattern NAME_AND_MAIL =
            Pattern.compile(
                    "\\s*([^<>\\p{Cntrl}]*[^<>\\s\\p{Cntrl}])\\s*<([^<>\\s\\p{Cntrl}]+)>\\s*");

    /**
     * Reads the form {@code Ada Lovelace <ada@example.org>}.
     *
     * @throws IllegalArgumentException when {@code text} has another form; its message says which
     *     form is expected
     */
    public static PersonIdentity parse(String text) {
        Matcher matcher = NAME_AND_MAIL.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "Not a name and mail address: '" + text + "'. Write: Name <mail@example.org>");
        }
        return new PersonIdentity(matcher.group(1), matcher.group(2));
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return name + " <" + email + ">";
    }
}
