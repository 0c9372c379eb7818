package dev.holt.tools.operation;

import dev.holt.wiki.PageName;
import dev.holt.wiki.WikiException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Moves a page with its attachments, and with all that is below it where that is asked for. */
final class PageMove {
    private final Draft draft;
    private final Step.MovePage step;
    private final int number;

    PageMove(Draft draft, Step.MovePage step, int number) {
        this.draft = draft;
        this.step = step;
        this.number = number;
    }

    /**
     * Plays the move.
     *
     * @param path the path of the page, of which there may be none when a folder moves
     */
    void play(String path) {
        PageName from = PageName.ofPath(path);
        PageName to = PageName.of(withoutSlash(step.to()));
        if (from.equals(to)) {
            throw new RefusedChange("invalid_move", "Page '" + from + "' has that name already.");
        }
        if (step.subpages() && to.value().startsWith(from.value() + "/")) {
            throw new RefusedChange(
                    "invalid_move",
                    "'" + from + "' cannot move below itself together with its subpages.");
        }
        Map<String, String> newPaths = new LinkedHashMap<>();
        if (draft.holds(path)) {
            newPaths.put(path, to.path());
        }
        String folder = from.value() + "/";
        draft.pathsBelow(folder).stream()
                .filter(each -> step.subpages() || isAttachmentIn(folder, each))
                .forEach(each ->
                        newPaths.put(each, to.value() + "/" + each.substring(folder.length())));
        newPaths.forEach((old, target) -> refuseTaken(target, newPaths));
        draft.move(newPaths, number);
    }

    private void refuseTaken(String target, Map<String, String> newPaths) {
        if (draft.holds(target) && !newPaths.containsKey(target)) {
            throw new WikiException.NameTaken(step.to(), name(target));
        }
    }

    private static String name(String path) {
        return PageName.isPagePath(path) ? PageName.ofPath(path).value() : path;
    }

    private static boolean isAttachmentIn(String folder, String path) {
        return !PageName.isPagePath(path) && path.indexOf('/', folder.length()) < 0;
    }

    private static String withoutSlash(String name) {
        return name.length() > 1 && name.endsWith("/")
                ? name.substring(0, name.length() - 1)
                : name;
    }
}
