package dev.holt.tools.operation;

import dev.holt.index.LinkRef;
import dev.holt.render.LinkRewriter;
import dev.holt.render.LinkTarget;
import dev.holt.render.MarkdownPage;
import dev.holt.wiki.Page;
import dev.holt.wiki.PageName;
import dev.holt.wiki.StrictUtf8;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rewrites the links to everything that a draft moves, wherever they stand, and the relative links
 * of the moved pages themselves.
 *
 * <p>It comes after all steps, so that it sees the text they leave, whatever their order: a link
 * written under the old name follows too.
 */
final class MovedLinks {
    private final Draft draft;
    private final WikiLinks wikiLinks;
    private final Map<String, String> moved;
    private final List<PageName> unreadable = new ArrayList<>();

    MovedLinks(Draft draft, WikiLinks wikiLinks) {
        this.draft = draft;
        this.wikiLinks = wikiLinks;
        this.moved = draft.moved();
    }

    boolean isNeeded() {
        return !moved.isEmpty();
    }

    /** Rewrites what leads to moved files. */
    void rewrite() {
        List.copyOf(draft.files().entrySet()).stream()
                .filter(entry -> PageName.isPagePath(entry.getKey()))
                .forEach(entry -> rewriteTouched(entry.getKey(), entry.getValue()));
        Set<String> leaves = new TreeSet<>();
        moved.forEach((from, to) -> {
            leaves.add(leaf(from));
            // A link that found its page by its last part alone may now find two.
            leaves.add(leaf(to));
        });
        Set<PageName> referrers = new TreeSet<>();
        wikiLinks.index().get().links(draft.tip()).naming(leaves).stream()
                .filter(MovedLinks::leadsSomewhere)
                .map(LinkRef::from)
                .forEach(referrers::add);
        referrers.stream()
                .filter(page -> draft.isUntouched(page.path()))
                .forEach(this::rewriteUntouched);
    }

    /** Pages whose links could not be rewritten because they are not UTF-8. */
    List<PageName> unreadable() {
        return List.copyOf(unreadable);
    }

    private static boolean leadsSomewhere(LinkRef link) {
        return link.resolved() instanceof LinkTarget.ToPage
                || link.resolved() instanceof LinkTarget.ToAttachment;
    }

    private static String leaf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private void rewriteTouched(String path, DraftFile file) {
        PageName now = PageName.ofPath(path);
        PageName before = PageName.ofPath(file.origin().map(DraftFile.Origin::path).orElse(path));
        rewritten(before, now, draft.content(file))
                .ifPresent(bytes -> draft.put(path, file.withContent(bytes, file.step())));
    }

    private void rewriteUntouched(PageName page) {
        Page current = draft.tip().findPage(page).orElseThrow();
        rewritten(page, page, current.bytes())
                .ifPresent(bytes ->
                        draft.put(
                                page.path(),
                                DraftFile.existing(page.path(), draft.tip().revision(), 0)
                                        .withContent(bytes, 0)));
    }

    private Optional<byte[]> rewritten(PageName before, PageName now, byte[] content) {
        Optional<String> text = StrictUtf8.decode(content);
        if (text.isEmpty()) {
            unreadable.add(now);
            return Optional.empty();
        }
        String rewritten =
                LinkRewriter.rewrite(
                        before,
                        now,
                        MarkdownPage.parse(text.get(), wikiLinks.order()),
                        draft.tip().names(),
                        moved);
        return rewritten.equals(text.get())
                ? Optional.empty()
                : Optional.of(PageText.encode(now, rewritten));
    }
}
