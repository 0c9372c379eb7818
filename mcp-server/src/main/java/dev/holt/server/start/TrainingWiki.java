package dev.holt.server.start;

import dev.holt.wiki.Change;
import dev.holt.wiki.ChangeSet;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Provenance;
import dev.holt.wiki.Repacking;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small wiki in a temporary folder, packed as those that people have; closing deletes it. */
final class TrainingWiki implements AutoCloseable {
    /** The page that changed most. */
    static final String PAGE = "Guide/Topic 1";

    private static final Logger LOG = LoggerFactory.getLogger(TrainingWiki.class);
    private static final int TOPICS = 40;
    private static final int VERSIONS = 3;

    private final Path folder;

    private TrainingWiki(Path folder) {
        this.folder = folder;
    }

    /** A new one, without pages yet. */
    static TrainingWiki create() {
        try {
            return new TrainingWiki(Files.createTempDirectory("holt-training-").toRealPath());
        } catch (IOException e) {
            throw new TrainingException("a temporary folder cannot be made", e);
        }
    }

    Path folder() {
        return folder;
    }

    /** Writes its pages and packs them. Returns it. */
    TrainingWiki fill() {
        try (Wiki wiki = Wiki.open(folder, WikiOptions.defaults())) {
            for (int version = 1; version <= VERSIONS; version++) {
                List<Change> changes = new ArrayList<>();
                for (int topic = 1; topic <= TOPICS; topic++) {
                    changes.add(change(wiki, topic, version));
                }
                wiki.commit(
                        Provenance.of(PersonIdentity.HOLT, "Version " + version),
                        tip -> ChangeSet.of(changes));
            }
        }
        Repacking.of(folder);
        return this;
    }

    private static Change change(Wiki wiki, int topic, int version) {
        PageName name = PageName.of("Guide/Topic " + topic);
        byte[] content = text(topic, version).getBytes(StandardCharsets.UTF_8);
        return version == 1
                ? new Change.Create(name, content)
                : new Change.Write(name, content, wiki.head().revision());
    }

    private static String text(int topic, int version) {
        return """
        ---
        tags: [guide]
        ---
        # Topic %d
        About backup number %d, at night; before it comes [[Guide/Topic %d]].

        ## Steps
        Do as version %d says:

            restore --number %d
        """
                .formatted(topic, topic, Math.max(1, topic - 1), version, topic);
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            // What is left of a temporary folder is the operating system's to remove.
            LOG.debug("{} could not be deleted", folder, e);
        }
    }
}
