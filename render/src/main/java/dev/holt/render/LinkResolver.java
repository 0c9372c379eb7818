package dev.holt.render;

import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PageNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Says what links mean among given names; the rules are in {@code docs/links.md}.
 *
 * <p>Immutable, and as safe for use by several threads as its names are.
 */
public final class LinkResolver {
    private final PageNames names;

    public LinkResolver(PageNames names) {
        this.names = names;
    }

    /** What {@code link}, written on page {@code from}, leads to. */
    public LinkTarget resolve(PageName from, PageLink link) {
        if (link.external()) {
            return new LinkTarget.External(link.target());
        }
        return switch (link.kind()) {
            case WIKI, EMBED -> wiki(from, link.target(), link.anchor());
            case MARKDOWN, IMAGE, DEFINITION -> markdown(from, link.target(), link.anchor());
        };
    }

    /** What a wiki link or embed with this target, decoded, on page {@code from} leads to. */
    public LinkTarget wiki(PageName from, String target, Optional<String> anchor) {
        if (target.isEmpty()) {
            return new LinkTarget.ToPage(from, anchor);
        }
        if (target.startsWith("/") || Paths.isDotted(target)) {
            return markdown(from, target, anchor);
        }
        return exact(target, anchor)
                .or(() -> exact(Paths.in(from.folder(), target), anchor))
                .or(() -> attachment(Paths.in(from.value(), target)))
                .or(() -> ignoringCase(target, anchor))
                .or(() -> ignoringCase(Paths.in(from.folder(), target), anchor))
                .or(() -> byEnding(target, anchor))
                .orElseGet(() -> new LinkTarget.Missing(wanted(target)));
    }

    /** What a Markdown link or image with this target, decoded, on page {@code from} leads to. */
    public LinkTarget markdown(PageName from, String target, Optional<String> anchor) {
        if (target.isEmpty()) {
            return new LinkTarget.ToPage(from, anchor);
        }
        Optional<String> path = Paths.resolve(from.folder(), target);
        return path.flatMap(p -> exact(p, anchor).or(() -> ignoringCase(p, anchor)))
                .orElseGet(() -> new LinkTarget.Missing(wanted(path.orElse(target))));
    }

    /** The page or attachment at exactly this path, with or without {@code .md}. */
    private Optional<LinkTarget> exact(String path, Optional<String> anchor) {
        return names.exact(path)
                .or(() -> withoutSuffix(path).flatMap(names::exact))
                .<LinkTarget>map(page -> new LinkTarget.ToPage(page, anchor))
                .or(() -> attachment(path));
    }

    private Optional<LinkTarget> attachment(String path) {
        return !PageName.isPagePath(path) && names.hasAttachment(path)
                ? Optional.of(new LinkTarget.ToAttachment(AttachmentName.ofPath(path)))
                : Optional.empty();
    }

    private Optional<LinkTarget> ignoringCase(String path, Optional<String> anchor) {
        List<PageName> pages = names.ignoringCase(path);
        if (pages.isEmpty()) {
            pages = withoutSuffix(path).map(names::ignoringCase).orElse(List.of());
        }
        return one(pages, anchor);
    }

    /** The one page or attachment in any folder whose path ends in {@code target}. */
    private Optional<LinkTarget> byEnding(String target, Optional<String> anchor) {
        String page = withoutSuffix(target).orElse(target);
        List<PageName> pages =
                names.byLeaf(Paths.leaf(page)).stream()
                        .filter(name -> endsIn(name.value(), page))
                        .toList();
        return one(pages, anchor).or(() -> attachmentByEnding(target));
    }

    private Optional<LinkTarget> attachmentByEnding(String target) {
        List<AttachmentName> files =
                names.attachmentsByLeaf(Paths.leaf(target)).stream()
                        .filter(name -> endsIn(name.value(), target))
                        .toList();
        return files.size() == 1
                ? Optional.of(new LinkTarget.ToAttachment(files.getFirst()))
                : Optional.empty();
    }

    private static boolean endsIn(String path, String end) {
        // The leaf is compared by the names themselves; what is left are the folders before it.
        String folders = Paths.folder(end);
        String folder = Paths.folder(path);
        return folders.isEmpty()
                || ("/" + folder)
                        .toLowerCase(Locale.ROOT)
                        .endsWith("/" + folders.toLowerCase(Locale.ROOT));
    }

    private static Optional<LinkTarget> one(List<PageName> pages, Optional<String> anchor) {
        return switch (pages.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new LinkTarget.ToPage(pages.getFirst(), anchor));
            default -> Optional.of(new LinkTarget.Ambiguous(pages));
        };
    }

    private static String wanted(String path) {
        String name = path.startsWith("/") ? path.substring(1) : path;
        return withoutSuffix(name).orElse(name);
    }

    private static Optional<String> withoutSuffix(String path) {
        return PageName.isPagePath(path)
                ? Optional.of(path.substring(0, path.length() - PageName.SUFFIX.length()))
                : Optional.empty();
    }
}
