package dev.holt.wiki;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the file that a name written by a caller means: the exact one; the one without a trailing
 * {@code .md}; the only one when Unicode composition does not count; the only one when case does
 * not count either.
 */
final class NameSearch {
    private NameSearch() {}

    static Optional<PathLookup.Found> page(PathLookup lookup, String name) {
        return find(lookup, name, pagePaths(name), PageName::isPagePath);
    }

    static Optional<PathLookup.Found> attachment(PathLookup lookup, String name) {
        return find(lookup, name, List.of(name), path -> !PageName.isPagePath(path));
    }

    private static List<String> pagePaths(String name) {
        int stem = name.length() - PageName.SUFFIX.length();
        boolean hasSuffix =
                stem > 0
                        && name.regionMatches(
                                true, stem, PageName.SUFFIX, 0, PageName.SUFFIX.length());
        String path = name + PageName.SUFFIX;
        return hasSuffix ? List.of(path, name.substring(0, stem) + PageName.SUFFIX) : List.of(path);
    }

    private static Optional<PathLookup.Found> find(
            PathLookup lookup, String name, List<String> paths, Predicate<String> wanted) {
        for (String path : paths) {
            Optional<PathLookup.Found> found =
                    lookup.exact(path).filter(f -> wanted.test(f.path()));
            if (found.isPresent()) {
                return found;
            }
        }
        for (String path : paths) {
            List<PathLookup.Found> found =
                    lookup.ignoringCase(path).stream().filter(f -> wanted.test(f.path())).toList();
            if (!found.isEmpty()) {
                return Optional.of(theOnly(name, path, found));
            }
        }
        return Optional.empty();
    }

    private static PathLookup.Found theOnly(
            String name, String path, List<PathLookup.Found> found) {
        if (found.size() == 1) {
            return found.getFirst();
        }
        String composed = compose(path);
        List<PathLookup.Found> sameCase =
                found.stream().filter(f -> compose(f.path()).equals(composed)).toList();
        if (sameCase.size() == 1) {
            return sameCase.getFirst();
        }
        throw new WikiException.AmbiguousName(
                name,
                found.stream()
                        .map(PathLookup.Found::path)
                        .map(NameSearch::nameOf)
                        .sorted()
                        .toList());
    }

    private static String compose(String path) {
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }

    private static String nameOf(String path) {
        return PageName.isPagePath(path) ? PageName.ofPath(path).value() : path;
    }
}
