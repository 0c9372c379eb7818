package dev.holt.wiki;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rules for the names of new pages and attachments.
 *
 * <p>They keep a wiki usable on every system that may clone it, and its names free of what breaks a
 * link to them. Names that are in git already are read whatever they look like.
 */
final class NameRules {
    /**
     * The longest part between two slashes, in bytes of UTF-8, with {@code .md} where it has one.
     */
    static final int MAX_COMPONENT_BYTES = 200;

    /** The longest path, in bytes of UTF-8, with {@code .md} for a page. */
    static final int MAX_PATH_BYTES = 900;

    /** The most parts between slashes, the last one included. */
    static final int MAX_COMPONENTS = 32;

    /** What Windows refuses in a file name, and what ends or splits a wiki link. */
    private static final String REFUSED_CHARACTERS = "<>:\"|?*[]#^";

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);

    private static final Pattern WINDOWS_DEVICE =
            Pattern.compile(
                    "(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[1-9\u00b9\u00b2\u00b3]) *(\\..*)?",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final int PRINTED_LENGTH = 200;

    private NameRules() {}

    /** The name of a new page without {@code .md}, in NFC. */
    static String newPage(String written) {
        String name = composed(written);
        if (endsAsPage(name)) {
            name = name.substring(0, name.length() - PageName.SUFFIX.length());
        }
        if (endsAsPage(name)) {
            throw new WikiException.InvalidName(written, "it ends in .md twice; write it without");
        }
        check(written, name, name + PageName.SUFFIX);
        return name;
    }

    /** The name of a new attachment, in NFC. */
    static String newAttachment(String written) {
        String name = composed(written);
        check(written, name, name);
        if (endsAsPage(name)) {
            throw new WikiException.InvalidName(
                    written, "a file that ends in .md is a page; write it as a page");
        }
        String leaf = name.substring(name.lastIndexOf('/') + 1);
        if (leaf.indexOf('.') < 0) {
            throw new WikiException.InvalidName(
                    written, "an attachment needs an extension, such as .png or .txt");
        }
        return name;
    }

    /** Why no repository could hold the name at all, so that looking for it is a mistake. */
    static Optional<String> impossible(String name) {
        if (name.isEmpty()) {
            return Optional.of("it is empty; write a path such as Design/Auth");
        }
        if (name.startsWith("/") || DRIVE.matcher(name).matches()) {
            return Optional.of(
                    "it is an absolute path; names start at the wiki's root, without a slash");
        }
        if (name.indexOf('\\') >= 0) {
            return Optional.of("it has a backslash; folders are separated by /");
        }
        if (name.endsWith("/")) {
            return Optional.of("it ends in a slash; leave that out");
        }
        for (String component : name.split("/", -1)) {
            if (component.isEmpty()) {
                return Optional.of("it has an empty part between two slashes; write one slash");
            }
            if (component.equals(".") || component.equals("..")) {
                return Optional.of(
                        "it has '"
                                + component
                                + "' between slashes; write the path from the wiki's root");
            }
        }
        return badCharacter(name);
    }

    /**
     * The name for use in a message: control characters shown as {@code ?}, cut when it is long.
     */
    static String printable(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(PRINTED_LENGTH)
                .map(c -> isUnprintable(c) ? '?' : c)
                .forEach(shown::appendCodePoint);
        return name.codePointCount(0, name.length()) > PRINTED_LENGTH
                ? shown + "…"
                : shown.toString();
    }

    private static String composed(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFC);
    }

    private static boolean endsAsPage(String name) {
        int start = name.length() - PageName.SUFFIX.length();
        return start >= 0
                && name.regionMatches(true, start, PageName.SUFFIX, 0, PageName.SUFFIX.length());
    }

    private static void check(String written, String name, String path) {
        Optional<String> problem =
                impossible(name).or(() -> tooLong(path)).or(() -> badComponent(path));
        if (problem.isPresent()) {
            throw new WikiException.InvalidName(written, problem.get());
        }
    }

    private static Optional<String> badCharacter(String name) {
        return name.codePoints()
                .filter(NameRules::isUnprintable)
                .mapToObj(c ->
                        String.format(
                                Locale.ROOT,
                                "it has the invisible character U+%04X; leave that out",
                                c))
                .findFirst();
    }

    /**
     * Control characters, halves of surrogate pairs, code points that are no characters, and those
     * that turn or hide the text around them. Joiners stay: emoji and several scripts need them.
     */
    private static boolean isUnprintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default ->
                    c == 0x200B
                            || c == 0xFEFF
                            || (c >= 0x202A && c <= 0x202E)
                            || (c >= 0x2066 && c <= 0x2069)
                            || (c & 0xFFFE) == 0xFFFE;
        };
    }

    private static Optional<String> tooLong(String path) {
        int bytes = path.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_PATH_BYTES) {
            return Optional.of(
                    "its path has "
                            + bytes
                            + " bytes, and "
                            + MAX_PATH_BYTES
                            + " is the most; choose a shorter name");
        }
        String[] components = path.split("/", -1);
        if (components.length > MAX_COMPONENTS) {
            return Optional.of(
                    "it has "
                            + components.length
                            + " parts, and "
                            + MAX_COMPONENTS
                            + " is the most; choose a shorter name");
        }
        for (String component : components) {
            int length = component.getBytes(StandardCharsets.UTF_8).length;
            if (length > MAX_COMPONENT_BYTES) {
                return Optional.of(
                        "one part has "
                                + length
                                + " bytes, and "
                                + MAX_COMPONENT_BYTES
                                + " is the most; choose a shorter name");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> badComponent(String path) {
        boolean page = PageName.isPagePath(path);
        String name = page ? path.substring(0, path.length() - PageName.SUFFIX.length()) : path;
        for (String component : name.split("/", -1)) {
            Optional<String> problem = componentProblem(component);
            if (problem.isPresent()) {
                return problem;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> componentProblem(String component) {
        if (withoutJoiners(component).startsWith(".")) {
            return Optional.of("a part that starts with a dot is hidden; begin it with a letter");
        }
        if (isSpace(component.codePointAt(0))) {
            return Optional.of("a part starts with a space; leave that out");
        }
        if (component.endsWith(".") || isSpace(component.codePointBefore(component.length()))) {
            return Optional.of(
                    "a part ends in a dot or a space, which Windows drops; leave that out");
        }
        Optional<String> refused =
                component
                        .codePoints()
                        .filter(c -> REFUSED_CHARACTERS.indexOf(c) >= 0)
                        .mapToObj(Character::toString)
                        .findFirst();
        if (refused.isPresent()) {
            return Optional.of(
                    "it has the character "
                            + refused.get()
                            + ", which breaks links or Windows; leave that out");
        }
        if (WINDOWS_DEVICE.matcher(component).matches()) {
            return Optional.of("'" + component + "' is a device on Windows; choose another word");
        }
        if (component.equalsIgnoreCase("git~1")) {
            return Optional.of(
                    "'"
                            + component
                            + "' is the repository's own folder on Windows; choose another word");
        }
        return Optional.empty();
    }

    /** macOS ignores joiners in file names, so that a hidden folder can look like a plain one. */
    private static String withoutJoiners(String component) {
        return component
                .replace("\u200c", "")
                .replace("\u200d", "")
                .replace("\u200e", "")
                .replace("\u200f", "");
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
