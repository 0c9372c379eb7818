package dev.holt.render.evaluation;

import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PageNames;
import java.util.List;
import java.util.Optional;

/** A snapshot's names, of which every question leaves a dependency. */
final class RecordingNames implements PageNames {
    private final PageNames names;
    private final DependencyRecorder recorder;

    RecordingNames(PageNames names, DependencyRecorder recorder) {
        this.names = names;
        this.recorder = recorder;
    }

    @Override
    public boolean has(PageName name) {
        return exact(name.value()).isPresent();
    }

    @Override
    public Optional<PageName> exact(String name) {
        Optional<PageName> page = names.exact(name);
        recorder.add(new Dependency.PageExists(name, page.isPresent()));
        return page;
    }

    @Override
    public List<PageName> ignoringCase(String name) {
        List<PageName> pages = names.ignoringCase(name);
        recorder.add(new Dependency.NamesIgnoringCase(name, Fingerprints.of(pages)));
        return pages;
    }

    @Override
    public List<PageName> byLeaf(String leaf) {
        List<PageName> pages = names.byLeaf(leaf);
        recorder.add(new Dependency.NamesByLeaf(leaf, Fingerprints.of(pages)));
        return pages;
    }

    @Override
    public boolean hasAttachment(String path) {
        boolean exists = names.hasAttachment(path);
        recorder.add(new Dependency.AttachmentExists(path, exists));
        return exists;
    }

    @Override
    public List<AttachmentName> attachmentsByLeaf(String leaf) {
        List<AttachmentName> files = names.attachmentsByLeaf(leaf);
        recorder.add(new Dependency.AttachmentsByLeaf(leaf, Fingerprints.of(files)));
        return files;
    }
}
