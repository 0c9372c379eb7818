package dev.holt.server.adopt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds the files of a source, without following links and without changing anything. */
final class SourceFolder extends SimpleFileVisitor<Path> {
    private final Path root;
    private final AdoptionReport report;
    private final List<SourceFile> files = new ArrayList<>();

    private SourceFolder(Path root, AdoptionReport report) {
        this.root = root;
        this.report = report;
    }

    /**
     * The files that may be taken, sorted by path; what may not is reported.
     *
     * @param folder may itself be a symbolic link
     */
    static List<SourceFile> files(Path folder, AdoptionReport report) {
        SourceFolder walk;
        try {
            Path root = folder.toRealPath();
            walk = new SourceFolder(root, report);
            Files.walkFileTree(root, walk);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        walk.files.sort(Comparator.comparing(SourceFile::path));
        return walk.files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (folder.equals(root) || !isHidden(folder)) {
            return FileVisitResult.CONTINUE;
        }
        report.odd(Oddity.HIDDEN, path(folder) + "/");
        return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (isHidden(file)) {
            report.odd(Oddity.HIDDEN, path(file));
        } else if (attributes.isRegularFile()) {
            files.add(new SourceFile(file, path(file), attributes.size()));
        } else {
            report.odd(
                    attributes.isSymbolicLink() ? Oddity.SYMBOLIC_LINK : Oddity.UNREADABLE,
                    path(file));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
        report.odd(Oddity.UNREADABLE, path(file));
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path file) {
        return String.valueOf(file.getFileName()).startsWith(".");
    }

    private String path(Path file) {
        List<String> parts = new ArrayList<>();
        root.relativize(file).forEach(part -> parts.add(part.toString()));
        return String.join("/", parts);
    }
}
