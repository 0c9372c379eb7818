package dev.holt.tools;

import dev.holt.wiki.ChangedFile;
import dev.holt.wiki.FileChange;
import dev.holt.wiki.PageName;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How answers name changed files: a page by its name, an attachment by its path, as the tools take
 * them back.
 */
final class FileWording {
    private FileWording() {}

    static String name(String path) {
        return PageName.isPagePath(path) ? PageName.ofPath(path).value() : path;
    }

    /** {@code changed Design/Auth}, {@code moved Old -> New}. */
    static String line(ChangedFile file) {
        String from = file.fromPath().map(path -> name(path) + " -> ").orElse("");
        return Commits.word(file.kind()) + " " + from + name(file.path());
    }

    static Map<String, Object> fields(
            String path, FileChange.Kind kind, Optional<String> fromPath) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(PageName.isPagePath(path) ? Fields.PAGE : Fields.ATTACHMENT, name(path));
        fields.put("kind", Commits.word(kind));
        fromPath.ifPresent(from -> fields.put("from", name(from)));
        return fields;
    }
}
