package dev.holt.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The folder of an exported site. A list in it names the files that Holt wrote, so that the next
 * export replaces these and removes what is no longer needed, and never touches a file of anybody
 * else. Safe for use by several threads.
 */
final class SiteFolder {
    private static final String LIST = ".holt-site";

    private final Path root;
    private final Set<String> before;
    private final Set<String> written = new ConcurrentSkipListSet<>();

    private SiteFolder(Path root, Set<String> before) {
        this.root = root;
        this.before = before;
    }

    /**
     * Takes a folder for a site, making it when it is missing.
     *
     * @throws ServerException when there are files in it that Holt did not write
     */
    static SiteFolder claim(Path folder) {
        try {
            Files.createDirectories(folder);
            Path root = folder.toRealPath();
            Path list = root.resolve(LIST);
            Set<String> before =
                    Files.exists(list) ? new TreeSet<>(Files.readAllLines(list)) : Set.of();
            Files.walkFileTree(root, new Foreign(root, before));
            return new SiteFolder(root, before);
        } catch (IOException e) {
            throw new ServerException("The folder '" + folder + "' cannot be used: " + e);
        }
    }

    /**
     * Writes a file, unless this export has written one of the same name already.
     *
     * @param path from the root of the site, with slashes
     * @return whether it was written
     */
    boolean write(String path, byte[] content) throws IOException {
        Path file = inside(path);
        if (!written.add(path)) {
            return false;
        }
        Files.createDirectories(file.getParent());
        Files.write(file, content);
        return true;
    }

    /** Removes what earlier exports wrote and this one didn't, and writes the list. */
    void finish() throws IOException {
        for (String path : before) {
            if (!written.contains(path)) {
                Files.deleteIfExists(inside(path));
            }
        }
        Files.writeString(root.resolve(LIST), String.join("\n", written) + "\n");
    }

    private Path inside(String path) throws IOException {
        try {
            Path file = root.resolve(path).normalize();
            if (file.startsWith(root) && !file.equals(root) && !path.equals(LIST)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // Refused below like a path that leads out of the folder.
        }
        throw new IOException("no file can have this name here");
    }

    private static final class Foreign extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Set<String> known;

        Foreign(Path root, Set<String> known) {
            this.root = root;
            this.known = known;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String path = root.relativize(file).toString().replace('\\', '/');
            if (!path.equals(LIST) && !known.contains(path)) {
                throw new ServerException(
                        "The folder '%s' has files that Holt did not write, such as '%s'. Name an empty or a new one."
                                .formatted(root, path));
            }
            return FileVisitResult.CONTINUE;
        }
    }

    /** Text as files have it. */
    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
