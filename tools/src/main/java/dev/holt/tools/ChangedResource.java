package dev.holt.tools;

import dev.holt.wiki.ChangedPath;
import dev.holt.wiki.FileChange;
import dev.holt.wiki.PageName;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which resources a changed file makes different. */
final class ChangedResource {
    private static final Pattern COMMIT_ID = Pattern.compile("[0-9a-fA-F]{4,40}");

    private ChangedResource() {}

    /** Whether the resource at an address may be another because of this change. */
    static boolean of(ChangedPath change, WikiUri address) {
        return switch (address) {
            case WikiUri.Page page -> !isFixed(page.revision()) && isPage(change, page.name());
            case WikiUri.Attachment file ->
                    !isFixed(file.revision()) && folded(change.path()).equals(folded(file.path()));
            case WikiUri.Index index ->
                    comesOrGoes(change)
                            && PageName.isPagePath(change.path())
                            && change.path().startsWith(index.prefix());
            // Which tags a page had before and has now is not looked up for this.
            case WikiUri.Tag _ -> PageName.isPagePath(change.path());
            case WikiUri.Recent _ -> true;
        };
    }

    /** Whether the list of resources has one more or fewer. */
    static boolean comesOrGoes(ChangedPath change) {
        return change.kind() != FileChange.Kind.CHANGED;
    }

    private static boolean isPage(ChangedPath change, String name) {
        String path = folded(change.path());
        String wanted = folded(name);
        return path.equals(wanted + PageName.SUFFIX) || path.equals(wanted);
    }

    /** A client may name a page in other capitals; more than it is meant to is told in doubt. */
    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    private static boolean isFixed(Optional<String> revision) {
        return revision.filter(text -> COMMIT_ID.matcher(text.strip()).matches()).isPresent();
    }
}
