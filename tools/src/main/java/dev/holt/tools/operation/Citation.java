package dev.holt.tools.operation;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place of the wiki as one word: {@code page#section@revision}, where the section and the
 * revision may be missing.
 *
 * @param page the page's name, as it was written
 * @param section the section's address
 * @param revision the commit's id, of which a beginning is enough
 */
public record Citation(String page, Optional<String> section, Optional<String> revision) {
    private static final Pattern REVISION =
            Pattern.compile("(.+)@([0-9a-f]{7,40})", Pattern.DOTALL);

    /**
     * Takes a citation apart. A text that is a page's name is just that, whatever it looks like; of
     * several places where the section could begin, the first behind the name of a page counts.
     *
     * @param isPage whether a page is called so
     */
    public static Citation of(String written, Predicate<String> isPage) {
        if ((written.indexOf('#') < 0 && written.indexOf('@') < 0) || isPage.test(written)) {
            return new Citation(written, Optional.empty(), Optional.empty());
        }
        Matcher at = REVISION.matcher(written);
        return at.matches()
                ? place(at.group(1), Optional.of(at.group(2)), isPage)
                : place(written, Optional.empty(), isPage);
    }

    private static Citation place(
            String written, Optional<String> revision, Predicate<String> isPage) {
        int first = written.indexOf('#');
        if (first < 0 || isPage.test(written)) {
            return new Citation(written, Optional.empty(), revision);
        }
        int cut = first;
        for (int at = first; at >= 0; at = written.indexOf('#', at + 1)) {
            if (isPage.test(written.substring(0, at))) {
                cut = at;
                break;
            }
        }
        String section = written.substring(cut + 1).strip();
        return new Citation(
                written.substring(0, cut),
                Optional.of(section).filter(text -> !text.isEmpty()),
                revision);
    }

    /** The citation as it is written. */
    @Override
    public String toString() {
        return page
                + section.map(address -> "#" + address).orElse("")
                + revision.map(id -> "@" + id).orElse("");
    }
}
