package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Repository;

/** Measures the object folder of a repository without reading objects. */
final class FactsReader {
    /**
     * Objects are spread evenly over 256 folders; git itself estimates their number from this one.
     */
    private static final String SAMPLE_FOLDER = "17";

    private static final int OBJECT_FOLDERS = 256;

    private final Repository repository;
    private final Path objects;

    FactsReader(Repository repository) {
        this.repository = repository;
        this.objects = repository.getCommonDirectory().toPath().resolve("objects");
    }

    RepositoryFacts read(Path folder, String branch, Snapshot tip) {
        Listing listing = tip.listing();
        try {
            return new RepositoryFacts(
                    folder,
                    repository.isBare(),
                    branch,
                    tip.revision(),
                    listing.pages().size(),
                    listing.attachments().size(),
                    listing.folders(),
                    listing.skipped(),
                    listing.undecodable(),
                    packedBytes(),
                    looseObjects());
        } catch (IOException e) {
            throw Damage.of(repository, e);
        }
    }

    private long packedBytes() throws IOException {
        long bytes = 0;
        try (DirectoryStream<Path> packs =
                Files.newDirectoryStream(objects.resolve("pack"), "*.pack")) {
            for (Path pack : packs) {
                bytes += Files.size(pack);
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return bytes;
        }
        return bytes;
    }

    private long looseObjects() throws IOException {
        long sampled = 0;
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(objects.resolve(SAMPLE_FOLDER))) {
            for (Path file : files) {
                sampled += Files.isRegularFile(file) ? 1 : 0;
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return 0;
        }
        return sampled * OBJECT_FOLDERS;
    }
}
