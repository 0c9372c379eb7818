package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How many loose objects a repository has, and how large they are together. */
record LooseObjects(int count, long bytes) {
    static LooseObjects in(Path gitFolder) throws IOException {
        try (var files = Files.walk(gitFolder.resolve("objects"))) {
            List<Path> objects =
                    files.filter(Files::isRegularFile)
                            .filter(f ->
                                    DurableFiles.folderOf(f).getFileName().toString().length() == 2)
                            .toList();
            long bytes = 0;
            for (Path object : objects) {
                bytes += Files.size(object);
            }
            return new LooseObjects(objects.size(), bytes);
        }
    }
}
