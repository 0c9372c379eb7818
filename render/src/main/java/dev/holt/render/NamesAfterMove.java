package dev.holt.render;

import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PageNames;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names as they are once pages and attachments have moved. */
final class NamesAfterMove implements PageNames {
    private final PageNames before;
    private final Map<String, String> moved;
    private final Set<String> arrived;
    private final Map<String, List<PageName>> pagesByName = new HashMap<>();
    private final Map<String, List<PageName>> pagesByLeaf = new HashMap<>();
    private final Map<String, List<AttachmentName>> filesByLeaf = new HashMap<>();

    /**
     * @param moved old path to new path
     */
    NamesAfterMove(PageNames before, Map<String, String> moved) {
        this.before = before;
        this.moved = moved;
        this.arrived = new HashSet<>(moved.values());
        for (String path : arrived) {
            if (PageName.isPagePath(path)) {
                PageName page = PageName.ofPath(path);
                pagesByName.computeIfAbsent(folded(page.value()), n -> new ArrayList<>()).add(page);
                pagesByLeaf.computeIfAbsent(folded(page.leaf()), n -> new ArrayList<>()).add(page);
            } else {
                AttachmentName file = AttachmentName.ofPath(path);
                filesByLeaf.computeIfAbsent(folded(file.leaf()), n -> new ArrayList<>()).add(file);
            }
        }
    }

    @Override
    public boolean has(PageName name) {
        return arrived.contains(name.path())
                || (!moved.containsKey(name.path()) && before.has(name));
    }

    @Override
    public Optional<PageName> exact(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        PageName page = new PageName(name);
        return has(page) ? Optional.of(page) : Optional.empty();
    }

    @Override
    public List<PageName> ignoringCase(String name) {
        return pages(before.ignoringCase(name), pagesByName.getOrDefault(folded(name), List.of()));
    }

    @Override
    public List<PageName> byLeaf(String leaf) {
        return pages(before.byLeaf(leaf), pagesByLeaf.getOrDefault(folded(leaf), List.of()));
    }

    private List<PageName> pages(List<PageName> found, List<PageName> came) {
        return Stream.concat(
                        found.stream().filter(page -> !moved.containsKey(page.path())),
                        came.stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public boolean hasAttachment(String path) {
        return (arrived.contains(path) && !PageName.isPagePath(path))
                || (!moved.containsKey(path) && before.hasAttachment(path));
    }

    @Override
    public List<AttachmentName> attachmentsByLeaf(String leaf) {
        return Stream.concat(
                        before.attachmentsByLeaf(leaf).stream()
                                .filter(file -> !moved.containsKey(file.path())),
                        filesByLeaf.getOrDefault(folded(leaf), List.of()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }
}
