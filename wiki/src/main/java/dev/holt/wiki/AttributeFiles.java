package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Attribute files where git itself looks for them: in the work tree; in a bare repository, in the
 * tip.
 */
final class AttributeFiles implements PathAttributes.Source {
    private static final String NAME = ".gitattributes";

    private final RepositoryLayout layout;
    private final CommitFiles tip;
    private final Map<String, Optional<byte[]>> known = new HashMap<>();

    AttributeFiles(RepositoryLayout layout, CommitFiles tip) {
        this.layout = layout;
        this.tip = tip;
    }

    @Override
    public Optional<byte[]> ofRepository() throws IOException {
        return read(layout.commonFolder().resolve("info").resolve("attributes"));
    }

    @Override
    public Optional<byte[]> ofFolder(String folder) throws IOException {
        Optional<byte[]> content = known.get(folder);
        if (content == null) {
            Optional<Path> workTree = layout.workTree();
            content =
                    workTree.isPresent()
                            ? read(workTree.get().resolve(folder + NAME))
                            : tip.read(folder + NAME).map(CommitFiles.StoredFile::content);
            known.put(folder, content);
        }
        return content;
    }

    private static Optional<byte[]> read(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.readAllBytes(file))
                : Optional.empty();
    }
}
