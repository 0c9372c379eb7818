package dev.holt.tools.operation;

import dev.holt.index.LinkGraph;
import dev.holt.index.LinkRef;
import dev.holt.index.WantedPage;
import dev.holt.render.FrontMatter;
import dev.holt.render.LinkTarget;
import dev.holt.render.MarkdownPage;
import dev.holt.wiki.Page;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PageNames;
import dev.holt.wiki.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/**
 * What a wiki's keeper would want to put right, found in one snapshot.
 *
 * @param brokenLinks links to pages or attachments that do not exist
 * @param brokenAnchors links to a page that exists and lacks the anchor
 * @param ambiguousLinks links that fit several pages
 * @param wanted pages that do not exist and are linked to, the most wanted first
 * @param orphans pages that nothing links to
 * @param ambiguousNames pages whose names differ only in case, each group once
 * @param invalidFrontMatter pages whose front matter is not a YAML mapping
 * @param notUtf8 pages that are not UTF-8
 */
public record WikiCheck(
        List<LinkRef> brokenLinks,
        List<LinkRef> brokenAnchors,
        List<LinkRef> ambiguousLinks,
        List<WantedPage> wanted,
        List<PageName> orphans,
        List<List<PageName>> ambiguousNames,
        List<PageProblem> invalidFrontMatter,
        List<PageName> notUtf8) {

    /** A page, and what is wrong with it. */
    public record PageProblem(PageName page, String problem) {}

    /** Each list about links, beside the pages. */
    private static final int LINK_PARTS = 4;

    /** How many parts the check of so many pages has. */
    public static int parts(int pages) {
        return pages + LINK_PARTS;
    }

    /**
     * Checks every page of the snapshot.
     *
     * @param links the snapshot's links
     * @param progress told after each part how many are done; what it throws ends the check
     */
    public static WikiCheck of(Snapshot snapshot, LinkGraph links, IntConsumer progress) {
        List<PageProblem> invalid = new ArrayList<>();
        List<PageName> notUtf8 = new ArrayList<>();
        int done = 0;
        for (PageEntry entry : snapshot.pages()) {
            snapshot.findPage(entry.name()).ifPresent(page -> checkContent(page, invalid, notUtf8));
            progress.accept(++done);
        }
        List<LinkRef> broken = links.broken();
        progress.accept(++done);
        List<LinkRef> ambiguous = links.ambiguous();
        progress.accept(++done);
        List<WantedPage> wanted = links.wanted();
        progress.accept(++done);
        List<PageName> orphans = links.orphans();
        progress.accept(++done);
        return new WikiCheck(
                broken.stream().filter(link -> !isAnchorOnly(link)).toList(),
                broken.stream().filter(WikiCheck::isAnchorOnly).toList(),
                ambiguous,
                wanted,
                orphans,
                caseClashes(snapshot),
                List.copyOf(invalid),
                List.copyOf(notUtf8));
    }

    private static void checkContent(Page page, List<PageProblem> invalid, List<PageName> notUtf8) {
        if (!page.isUtf8()) {
            notUtf8.add(page.name());
        }
        String text = page.lenientText();
        if (text.startsWith("---") || text.startsWith("\uFEFF---")) {
            Optional<String> problem =
                    MarkdownPage.parse(text).frontMatter().flatMap(FrontMatter::problem);
            problem.ifPresent(reason -> invalid.add(new PageProblem(page.name(), reason)));
        }
    }

    private static boolean isAnchorOnly(LinkRef link) {
        return link.resolved() instanceof LinkTarget.ToPage;
    }

    private static List<List<PageName>> caseClashes(Snapshot snapshot) {
        PageNames names = snapshot.names();
        TreeMap<PageName, List<PageName>> clashes = new TreeMap<>();
        for (PageEntry entry : snapshot.pages()) {
            List<PageName> same = names.ignoringCase(entry.name().value());
            if (same.size() > 1) {
                clashes.put(same.getFirst(), same);
            }
        }
        return List.copyOf(clashes.values());
    }
}
