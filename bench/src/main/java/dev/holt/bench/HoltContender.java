package dev.holt.bench;

import dev.holt.wiki.Change;
import dev.holt.wiki.ChangeSet;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Provenance;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code Wiki.commit}. */
final class HoltContender extends Contender {
    private final Wiki wiki;

    HoltContender(String name, SampleWiki sample, Path folder) {
        super(
                name,
                sample,
                Files.isDirectory(folder.resolve(".git")) ? folder.resolve(".git") : folder);
        this.wiki = Wiki.open(folder, WikiOptions.defaults());
    }

    @Override
    void write(String page, byte[] text) {
        PageName name = PageName.of(page);
        wiki.commit(
                Provenance.of(PersonIdentity.HOLT, "Edit " + page),
                tip -> ChangeSet.of(new Change.Write(name, text, tip.revision())));
    }

    @Override
    public void close() {
        wiki.close();
    }
}
