package dev.holt.tools.operation;

import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.FileChange;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PageNames;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The names that a snapshot has after some changes, whether they were committed or only tried.
 *
 * <p>A view: it keeps only what the changes add and remove.
 */
final class NamesAfter implements PageNames {
    private final PageNames before;
    private final Set<PageName> addedPages = new TreeSet<>();
    private final Set<AttachmentName> addedAttachments = new TreeSet<>();
    private final Set<String> removed = new TreeSet<>();

    NamesAfter(PageNames before, List<FileChange> changes) {
        this.before = before;
        for (FileChange change : changes) {
            switch (change.kind()) {
                case ADDED -> add(change.path());
                case DELETED -> removed.add(change.path());
                case MOVED -> {
                    add(change.path());
                    change.fromPath().ifPresent(removed::add);
                }
                case CHANGED -> {}
            }
        }
        addedPages.forEach(page -> removed.remove(page.path()));
        addedAttachments.forEach(file -> removed.remove(file.path()));
    }

    private void add(String path) {
        if (PageName.isPagePath(path)) {
            addedPages.add(PageName.ofPath(path));
        } else {
            addedAttachments.add(new AttachmentName(path));
        }
    }

    /** The paths that have a file only before or only after the changes. */
    Set<String> addedAndRemoved() {
        Set<String> paths = new TreeSet<>(removed);
        addedPages.forEach(page -> paths.add(page.path()));
        addedAttachments.forEach(file -> paths.add(file.path()));
        return paths;
    }

    @Override
    public boolean has(PageName name) {
        return addedPages.contains(name) || (!removed.contains(name.path()) && before.has(name));
    }

    @Override
    public Optional<PageName> exact(String name) {
        return before.exact(name)
                .filter(page -> !removed.contains(page.path()))
                .or(() ->
                        addedPages.stream().filter(page -> page.value().equals(name)).findFirst());
    }

    @Override
    public List<PageName> ignoringCase(String name) {
        String folded = fold(name);
        return pages(before.ignoringCase(name), page -> fold(page.value()).equals(folded));
    }

    @Override
    public List<PageName> byLeaf(String leaf) {
        String folded = fold(leaf);
        return pages(before.byLeaf(leaf), page -> fold(page.leaf()).equals(folded));
    }

    @Override
    public boolean hasAttachment(String path) {
        return addedAttachments.stream().anyMatch(file -> file.path().equals(path))
                || (!removed.contains(path) && before.hasAttachment(path));
    }

    @Override
    public List<AttachmentName> attachmentsByLeaf(String leaf) {
        String folded = fold(leaf);
        return Stream.concat(
                        before.attachmentsByLeaf(leaf).stream()
                                .filter(file -> !removed.contains(file.path())),
                        addedAttachments.stream().filter(file -> fold(file.leaf()).equals(folded)))
                .distinct()
                .sorted()
                .toList();
    }

    private List<PageName> pages(List<PageName> known, Predicate<PageName> fits) {
        return Stream.concat(
                        known.stream().filter(page -> !removed.contains(page.path())),
                        addedPages.stream().filter(fits))
                .distinct()
                .sorted()
                .toList();
    }

    /** As the wiki's own names are compared: upper case first, as some letters have two lower. */
    private static String fold(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        String lower = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFC);
    }
}
