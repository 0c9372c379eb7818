package dev.holt.wiki;

import java.util.List;
import java.util.Optional;

/** The names below one root tree. */
final class TreeNames implements PageNames {
    private final PathLookup lookup;
    private final LeafLookup leaves;

    TreeNames(PathLookup lookup) {
        this.lookup = lookup;
        this.leaves = new LeafLookup(lookup.store(), lookup.root());
    }

    @Override
    public boolean has(PageName name) {
        return lookup.exact(name.path()).isPresent();
    }

    @Override
    public Optional<PageName> exact(String name) {
        return lookup.exact(name + PageName.SUFFIX)
                .map(PathLookup.Found::path)
                .filter(PageName::isPagePath)
                .map(PageName::ofPath);
    }

    @Override
    public List<PageName> ignoringCase(String name) {
        return pages(
                lookup.ignoringCase(name + PageName.SUFFIX).stream()
                        .map(PathLookup.Found::path)
                        .toList());
    }

    @Override
    public List<PageName> byLeaf(String leaf) {
        return pages(leaves.paths(leaf + PageName.SUFFIX));
    }

    @Override
    public boolean hasAttachment(String path) {
        return !PageName.isPagePath(path) && lookup.exact(path).isPresent();
    }

    @Override
    public List<AttachmentName> attachmentsByLeaf(String leaf) {
        return leaves.paths(leaf).stream()
                .filter(path -> !PageName.isPagePath(path))
                .map(AttachmentName::ofPath)
                .toList();
    }

    private static List<PageName> pages(List<String> paths) {
        return paths.stream().filter(PageName::isPagePath).map(PageName::ofPath).sorted().toList();
    }
}
