package dev.holt.render;

import java.util.List;
import java.util.Optional;

/**
 * Sees to it that an edit leaves the headings around it alone: a code fence or comment that the new
 * text opens and does not close would swallow those that follow.
 */
final class HeadingGuard {
    private HeadingGuard() {}

    /** Throws {@code InvalidEdit} if the splice would change headings outside its range. */
    static void check(MarkdownPage page, Splice splice) {
        Optional<Section> lost = lost(page, splice);
        if (lost.isPresent()) {
            throw new MarkdownException.InvalidEdit(
                    ("The text would swallow the heading '%s' on line %d; close its code fence,"
                                    + " comment or HTML, or end it with a blank line.")
                            .formatted(lost.get().title(), lost.get().firstLine()));
        }
    }

    /** The first heading outside the splice that would no longer be one. */
    static Optional<Section> lost(MarkdownPage page, Splice splice) {
        List<Section> old = page.sections();
        List<Section> now = page.edited(splice.applied(page.text())).sections();
        int before = 0;
        while (before < old.size() && old.get(before).span().start() < splice.start()) {
            before++;
        }
        for (int i = 0; i < before; i++) {
            if (i >= now.size() || !same(old.get(i), now.get(i))) {
                return Optional.of(old.get(i));
            }
        }
        int distance = now.size() - old.size();
        for (int i = old.size() - 1; i >= before; i--) {
            if (old.get(i).span().start() < splice.end()) {
                break;
            }
            if (i + distance < before || !same(old.get(i), now.get(i + distance))) {
                return Optional.of(old.get(i));
            }
        }
        return Optional.empty();
    }

    private static boolean same(Section one, Section other) {
        return one.level() == other.level() && one.title().equals(other.title());
    }
}
