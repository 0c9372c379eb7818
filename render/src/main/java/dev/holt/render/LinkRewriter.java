package dev.holt.render;

import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PageNames;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps links leading where they led when pages and attachments move; the rules are in {@code
 * docs/links.md}.
 *
 * <p>A link that would lead to the same thing as it stands is left alone. For any other, the ways
 * of writing its new target are tried in order of likeness to the old one, and the first that
 * resolves to the right thing is taken; so a rewritten link never leads astray.
 */
public final class LinkRewriter {
    private final MarkdownPage page;
    private final String text;
    private final PageName from;
    private final PageName fromAfter;
    private final Map<String, String> moved;
    private final LinkResolver before;
    private final LinkResolver after;

    private LinkRewriter(
            MarkdownPage page, PageName from, PageNames names, Map<String, String> movedPaths) {
        this.page = page;
        this.text = page.text();
        this.from = from;
        this.fromAfter = PageName.ofPath(movedPaths.getOrDefault(from.path(), from.path()));
        this.moved = movedPaths;
        this.before = new LinkResolver(names);
        this.after = new LinkResolver(new NamesAfterMove(names, movedPaths));
    }

    /**
     * The text of page {@code from} after a move, with only those link targets changed that would
     * lead elsewhere otherwise; each keeps its style.
     *
     * @param from the page's name before the move
     * @param fromAfter its name after the move, the same if it stays
     * @param text its text before the move, parsed
     * @param before the names before the move
     * @param movedPaths old path to new path of everything that moves: pages with {@code .md}, and
     *     attachments
     */
    public static String rewrite(
            PageName from,
            PageName fromAfter,
            MarkdownPage text,
            PageNames before,
            Map<String, String> movedPaths) {
        Map<String, String> moved = new HashMap<>(movedPaths);
        if (!from.equals(fromAfter)) {
            moved.put(from.path(), fromAfter.path());
        }
        return new LinkRewriter(text, from, before, moved).rewritten();
    }

    private String rewritten() {
        List<PageLink> links =
                page.links().stream()
                        .sorted(Comparator.comparingInt(link -> link.targetSpan().start()))
                        .toList();
        StringBuilder result = new StringBuilder();
        int copied = 0;
        for (PageLink link : links) {
            Optional<String> target = newTarget(link);
            if (target.isPresent()) {
                result.append(text, copied, link.targetSpan().start()).append(target.get());
                copied = link.targetSpan().end();
            }
        }
        return result.append(text, copied, text.length()).toString();
    }

    /** What to write instead of the link's target; nothing if it stays. */
    private Optional<String> newTarget(PageLink link) {
        LinkTarget led = before.resolve(from, link);
        LinkTarget goal = afterMove(led);
        LinkTarget now = after.resolve(fromAfter, link);
        boolean stays =
                switch (goal) {
                    case LinkTarget.ToPage page -> goal.equals(now);
                    case LinkTarget.ToAttachment file -> goal.equals(now);
                    // A page that arrives where a link wants one satisfies it.
                    case LinkTarget.Missing missing ->
                            goal.equals(now) || !(now instanceof LinkTarget.Missing);
                    case LinkTarget.External external -> true;
                    case LinkTarget.Ambiguous ambiguous -> true;
                };
        if (stays) {
            return Optional.empty();
        }
        TargetStyle style = TargetStyle.of(link, led, text);
        return style.candidates(fromAfter, goal).stream()
                .filter(raw -> resolved(style, raw).equals(goal))
                .findFirst();
    }

    private LinkTarget resolved(TargetStyle style, String raw) {
        if (style.wiki()) {
            WrittenTarget target = WrittenTarget.wiki(raw);
            return after.wiki(fromAfter, target.path(), target.anchor());
        }
        WrittenTarget target = WrittenTarget.markdown(raw);
        return target.external()
                ? new LinkTarget.External(target.path())
                : after.markdown(fromAfter, target.path(), target.anchor());
    }

    private LinkTarget afterMove(LinkTarget target) {
        return switch (target) {
            case LinkTarget.ToPage page ->
                    new LinkTarget.ToPage(
                            PageName.ofPath(newPath(page.page().path())), page.anchor());
            case LinkTarget.ToAttachment file ->
                    new LinkTarget.ToAttachment(
                            AttachmentName.ofPath(newPath(file.attachment().path())));
            case LinkTarget.External external -> external;
            case LinkTarget.Missing missing -> missing;
            case LinkTarget.Ambiguous ambiguous -> ambiguous;
        };
    }

    private String newPath(String path) {
        return moved.getOrDefault(path, path);
    }
}
