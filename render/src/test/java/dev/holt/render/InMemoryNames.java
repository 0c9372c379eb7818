package dev.holt.render;

import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PageNames;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The names of a wiki that a test makes up: paths of pages and attachments. */
record InMemoryNames(Set<String> paths) implements PageNames {
    static InMemoryNames of(String... paths) {
        return new InMemoryNames(new TreeSet<>(List.of(paths)));
    }

    static InMemoryNames of(Collection<String> paths) {
        return new InMemoryNames(new TreeSet<>(paths));
    }

    @Override
    public boolean has(PageName name) {
        return paths.contains(name.path());
    }

    @Override
    public Optional<PageName> exact(String name) {
        return pages().stream().filter(page -> page.value().equals(name)).findFirst();
    }

    @Override
    public List<PageName> ignoringCase(String name) {
        return pages().stream().filter(page -> same(page.value(), name)).toList();
    }

    @Override
    public List<PageName> byLeaf(String leaf) {
        return pages().stream().filter(page -> same(page.leaf(), leaf)).toList();
    }

    @Override
    public boolean hasAttachment(String path) {
        return !PageName.isPagePath(path) && paths.contains(path);
    }

    @Override
    public List<AttachmentName> attachmentsByLeaf(String leaf) {
        return paths.stream()
                .filter(path -> !PageName.isPagePath(path))
                .map(AttachmentName::ofPath)
                .filter(file -> same(file.leaf(), leaf))
                .toList();
    }

    private List<PageName> pages() {
        return paths.stream().filter(PageName::isPagePath).map(PageName::ofPath).toList();
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }
}
