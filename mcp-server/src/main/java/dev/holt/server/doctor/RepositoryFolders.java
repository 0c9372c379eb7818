package dev.holt.server.doctor;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The folders of a repository that Holt writes to.
 *
 * @param wiki the wiki's folder
 * @param git its git folder: {@code .git}, or the wiki's folder itself of a bare repository; where
 *     {@code .git} is a file, that file
 */
record RepositoryFolders(Path wiki, Path git) {
    static RepositoryFolders of(Path wiki) {
        Path inside = wiki.resolve(".git");
        return new RepositoryFolders(wiki, Files.exists(inside) ? inside : wiki);
    }

    Path state() {
        return git.resolve("holt");
    }

    List<Path> all() {
        List<Path> all = new ArrayList<>(List.of(wiki));
        if (!git.equals(wiki)) {
            all.add(git);
        }
        for (String name :
                List.of(
                        "objects",
                        "refs",
                        "refs/heads",
                        "holt",
                        "holt/write",
                        "holt/index",
                        "holt/render")) {
            all.add(git.resolve(name));
        }
        return all;
    }
}
