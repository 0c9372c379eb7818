package dev.holt.render;

import dev.holt.wiki.PageName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The way in which a link's target is written, so that another one can be written alike.
 *
 * @param wiki whether it is a wiki link's, in which nothing is encoded
 * @param path the path part, decoded
 * @param suffix the query and anchor as written
 * @param angle whether angle brackets stand around it
 * @param ascii whether letters beyond ASCII are percent-encoded
 * @param whole whether the path is a name with its folders from the wiki's root
 */
record TargetStyle(
        boolean wiki, String path, String suffix, boolean angle, boolean ascii, boolean whole) {
    /** What cannot stand in a wiki link's target. */
    private static final String BREAKING = "[]|#\n\r";

    /**
     * @param led where the link leads as it is written
     * @param text the page that it stands on
     */
    static TargetStyle of(PageLink link, LinkTarget led, String text) {
        String raw = link.targetSpan().of(text);
        boolean wiki =
                switch (link.kind()) {
                    case WIKI, EMBED -> true;
                    case MARKDOWN, IMAGE, DEFINITION -> false;
                };
        int hash = raw.indexOf('#');
        int length = !wiki ? WrittenTarget.pathLength(raw) : hash < 0 ? raw.length() : hash;
        int start = link.targetSpan().start();
        return new TargetStyle(
                wiki,
                link.target(),
                raw.substring(length),
                !wiki && start > 0 && text.charAt(start - 1) == '<',
                DestinationCode.encodesLetters(raw.substring(0, length)),
                isWhole(link.target(), led));
    }

    private static boolean isWhole(String path, LinkTarget led) {
        String name =
                switch (led) {
                    case LinkTarget.ToPage to ->
                            PageName.isPagePath(path) ? to.page().path() : to.page().value();
                    case LinkTarget.ToAttachment to -> to.attachment().value();
                    case LinkTarget.Missing missing -> missing.wanted();
                    case LinkTarget.External external -> "";
                    case LinkTarget.Ambiguous ambiguous -> "";
                };
        return path.indexOf('/') >= 0 && path.equalsIgnoreCase(name);
    }

    /** Ways to write a target for {@code goal} on page {@code from}, the most alike first. */
    List<String> candidates(PageName from, LinkTarget goal) {
        return switch (goal) {
            case LinkTarget.ToPage to -> written(paths(from, to.page().value(), true));
            case LinkTarget.ToAttachment to -> written(paths(from, to.attachment().value(), false));
            case LinkTarget.Missing missing -> written(paths(from, missing.wanted(), true));
            case LinkTarget.External external -> List.of();
            case LinkTarget.Ambiguous ambiguous -> List.of();
        };
    }

    private List<String> paths(PageName from, String name, boolean page) {
        Set<String> paths = new LinkedHashSet<>();
        boolean suffixed = page && PageName.isPagePath(path);
        String goal = suffixed ? name + PageName.SUFFIX : name;
        if (path.startsWith("/")) {
            paths.add("/" + goal);
        } else if (!wiki || Paths.isDotted(path)) {
            paths.add(relative(from, goal));
            paths.add(relative(from, page ? name + PageName.SUFFIX : name));
        } else {
            paths.addAll(endings(from, goal));
        }
        paths.add("/" + goal);
        paths.add("/" + (page ? name + PageName.SUFFIX : name));
        return new ArrayList<>(paths);
    }

    private String relative(PageName from, String goal) {
        String relative = Paths.relative(from.folder(), goal);
        boolean dotted = path.startsWith("./") || (wiki && !relative.startsWith("../"));
        int colon = relative.indexOf(':');
        int slash = relative.indexOf('/');
        boolean likeScheme = !wiki && colon >= 0 && (slash < 0 || colon < slash);
        return (dotted || likeScheme) && !relative.startsWith("../") ? "./" + relative : relative;
    }

    /**
     * The whole for a whole; else as many of the last parts as the old path has, then the whole.
     */
    private List<String> endings(PageName from, String goal) {
        List<String> endings = new ArrayList<>();
        if (whole) {
            endings.add(goal);
        }
        String[] parts = goal.split("/");
        int kept = path.split("/").length;
        if (kept < parts.length) {
            int first = parts.length - kept;
            endings.add(String.join("/", List.of(parts).subList(first, parts.length)));
        }
        String folder = from.folder() + "/";
        if (goal.startsWith(folder)) {
            endings.add(goal.substring(folder.length()));
        }
        endings.add(goal);
        return endings;
    }

    private List<String> written(List<String> paths) {
        return wiki
                ? paths.stream().filter(TargetStyle::fitsWikiLink).map(p -> p + suffix).toList()
                : paths.stream()
                        .map(p -> DestinationCode.encode(p, angle, ascii) + suffix)
                        .toList();
    }

    private static boolean fitsWikiLink(String path) {
        return path.chars().noneMatch(c -> BREAKING.indexOf(c) >= 0) && path.equals(path.strip());
    }
}
