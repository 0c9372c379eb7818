package dev.holt.wiki;

import dev.holt.wiki.RepositoryHealth.LockFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.IndexDiff;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.FileTreeIterator;

/** Reads the {@link RepositoryHealth} of a repository. */
final class HealthReader {
    private static final String ATTRIBUTES = ".gitattributes";

    private final Repository repository;
    private final RepositoryLayout layout;
    private final Clock clock;

    HealthReader(Repository repository, Clock clock) {
        this.repository = repository;
        this.layout = RepositoryLayout.of(repository);
        this.clock = clock;
    }

    RepositoryHealth read() {
        try {
            List<String> filters = filters();
            return new RepositoryHealth(
                    layout.gitFolder(),
                    WorkTreeCheck.unfinished(layout),
                    locks(),
                    leftovers(),
                    Files.exists(layout.commonFolder().resolve("shallow")),
                    lines(layout.commonFolder().resolve("objects/info/alternates")),
                    hasCommitGraph(),
                    filters.isEmpty() ? uncommitted() : List.of(),
                    filters);
        } catch (IOException e) {
            throw Damage.of(repository, e);
        }
    }

    private boolean hasCommitGraph() {
        Path folder = layout.commonFolder().resolve("objects/info");
        return Files.exists(folder.resolve("commit-graph"))
                || Files.exists(folder.resolve("commit-graphs"));
    }

    private List<LockFile> locks() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : List.of("index.lock", "HEAD.lock", "config.lock")) {
            files.add(layout.gitFolder().resolve(name));
        }
        files.add(layout.commonFolder().resolve("packed-refs.lock"));
        String branch = repository.getFullBranch();
        if (branch != null && branch.startsWith(Constants.R_HEADS)) {
            files.add(layout.commonFolder().resolve(branch + ".lock"));
        }
        List<LockFile> locks = new ArrayList<>();
        for (Path file : files) {
            Optional<FileStat> stat = FileStat.of(file);
            stat.ifPresent(found -> locks.add(new LockFile(file, age(found))));
        }
        return locks;
    }

    private long age(FileStat stat) {
        return Math.max(0, Duration.between(stat.modified(), clock.instant()).toSeconds());
    }

    private List<Path> leftovers() throws IOException {
        if (!Files.isDirectory(layout.writeFolder())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(layout.writeFolder())) {
            return files.sorted().toList();
        }
    }

    private List<String> filters() throws IOException {
        List<Path> files = new ArrayList<>();
        files.add(layout.commonFolder().resolve("info/attributes"));
        layout.workTree().ifPresent(root -> files.add(root.resolve(ATTRIBUTES)));
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            lines(file).stream()
                    .filter(line ->
                            !line.startsWith("#")
                                    && (line.contains("filter=")
                                            || line.contains("working-tree-encoding=")
                                            || line.contains(" ident")))
                    .forEach(found::add);
        }
        return found;
    }

    private List<String> uncommitted() throws IOException {
        if (repository.isBare()) {
            return List.of();
        }
        IndexDiff diff =
                new IndexDiff(repository, Constants.HEAD, new FileTreeIterator(repository));
        diff.diff();
        Set<String> paths = new TreeSet<>();
        Stream.of(
                        diff.getAdded(),
                        diff.getChanged(),
                        diff.getRemoved(),
                        diff.getMissing(),
                        diff.getModified(),
                        diff.getUntracked(),
                        diff.getConflicting())
                .forEach(paths::addAll);
        return List.copyOf(paths);
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? Files.readAllLines(file).stream()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList()
                : List.of();
    }
}
