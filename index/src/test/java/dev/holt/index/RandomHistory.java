package dev.holt.index;

import dev.holt.wiki.AttachmentName;
import dev.holt.wiki.Change;
import dev.holt.wiki.ChangeSet;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Provenance;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import dev.holt.wiki.WikiException;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Changes a bare wiki at random, the same way in every run with the same seed: through Holt, by
 * pushes from a clone in which plain git works, and by moving the branch and repacking.
 */
final class RandomHistory implements AutoCloseable {
    private static final Provenance WHO =
            Provenance.of(new PersonIdentity("Grace Hopper", "grace@example.org"), "Change");
    private static final int MAX_TIPS = 40;

    private final TestWiki test;
    private final RandomText random;
    private final Path clone;
    private final List<Revision> tips = new ArrayList<>();
    private final Map<String, Integer> steps = new TreeMap<>();

    RandomHistory(TestWiki test, RandomText random) throws IOException {
        this.test = test;
        this.random = random;
        test.write("Home", "# Home\n");
        clone = Files.createTempDirectory("holt-clone-");
        test.git("clone", "-q", test.folder().toString(), clone.toString());
    }

    /** How often each kind of step was made. */
    Map<String, Integer> steps() {
        return steps;
    }

    /** A commit that was the branch's tip before some step and is still there. */
    Snapshot earlier() {
        return test.wiki().at(random.any(tips));
    }

    /** Makes one commit, several or none. */
    void step() throws IOException {
        test.clock().advance(Duration.ofSeconds(1 + random.below(4_000)));
        switch (random.below(22)) {
            case 0 -> did("git merge", this::merge);
            case 1 -> did("git rebase", this::rebase);
            case 2 -> did("git mv", this::move);
            case 3 -> did("git rm of many", this::removeMany);
            case 4 -> did("git commit --amend", this::amend);
            case 5 -> did("branch moved to an earlier tip", this::rewind);
            case 6 -> did("gc, repack, pack-refs", this::tidy);
            case 7 -> did("mode changed", this::changeMode);
            case 8 -> did("history squashed", this::squash);
            case 9, 10, 11 -> did("git commit", () -> inClone(() -> commit(1 + random.below(6))));
            case 12 -> did("Holt batch", () -> byHolt(create(5)));
            case 13, 14 -> did("Holt delete", () -> byHolt(onAny(this::deletion)));
            case 15 -> did("Holt move", () -> byHolt(onAny(this::movement)));
            case 16 -> did("Holt attachment", () -> byHolt(List.of(attachment())));
            default -> did("Holt write", () -> byHolt(write()));
        }
        tips.add(test.head().revision());
        if (tips.size() > MAX_TIPS) {
            tips.remove(random.below(MAX_TIPS));
        }
    }

    /** Something that works on files. */
    private interface Work {
        void run() throws IOException;
    }

    private void did(String what, Work work) throws IOException {
        steps.merge(what, 1, Integer::sum);
        work.run();
    }

    // ---- by Holt

    private void byHolt(List<Change> changes) {
        if (changes.isEmpty()) {
            return;
        }
        try {
            test.wiki().commit(WHO, _ -> ChangeSet.of(changes));
        } catch (WikiException refused) {
            // A name that Holt does not make, or one that is taken: no commit is fine too.
            steps.merge("refused by Holt", 1, Integer::sum);
        }
    }

    private List<Change> write() {
        PageName page = new PageName(random.name());
        Revision base = test.head().revision();
        return List.of(
                test.head().hasPage(page)
                        ? new Change.Write(page, random.content(), base)
                        : new Change.Create(page, random.content()));
    }

    private List<Change> create(int count) {
        List<Change> changes = new ArrayList<>();
        int first = random.below(1_000);
        for (int i = 0; i < count; i++) {
            changes.add(new Change.Create(new PageName("Many/" + (first + i)), random.content()));
        }
        return changes;
    }

    private Change deletion(PageName page) {
        return new Change.Delete(page, test.head().revision());
    }

    private Change movement(PageName page) {
        byte[] content = test.head().findPage(page).orElseThrow().bytes();
        PageName to = new PageName(random.name());
        return new Change.Move(page, to, content, test.head().revision());
    }

    private Change attachment() {
        AttachmentName name = new AttachmentName("Notes/" + random.below(4) + ".png");
        Optional<Revision> base = Optional.of(test.head().revision());
        return new Change.Attach(name, random.content(), base);
    }

    private List<Change> onAny(Function<PageName, Change> change) {
        List<PageEntry> pages = test.head().pages();
        return pages.isEmpty() ? List.of() : List.of(change.apply(random.any(pages).name()));
    }

    // ---- by git in a clone

    /** Works in the clone at the branch's tip, and pushes whatever became of it. */
    private void inClone(Work work) throws IOException {
        git("fetch", "-q", "origin");
        git("checkout", "-q", "-f", "-B", "main", "origin/main");
        git("clean", "-q", "-f", "-d");
        work.run();
        git("push", "-q", "-f", "origin", "main");
    }

    private void commit(int files) throws IOException {
        for (int i = 0; i < files; i++) {
            put(clone.resolve(random.name() + ".md"));
        }
        git("add", "-A");
        git("commit", "-q", "--allow-empty", "-m", "By git");
    }

    private void put(Path file) throws IOException {
        if (Files.isSymbolicLink(file) || Files.isDirectory(file)) {
            return;
        }
        Files.createDirectories(file.getParent());
        if (random.below(20) == 0 && !Files.exists(file)) {
            Files.createSymbolicLink(file, Path.of("Home.md"));
        } else {
            Files.write(file, random.content());
        }
    }

    private void move() throws IOException {
        inClone(() -> {
            List<String> files = files();
            String from = random.any(files);
            if (random.below(2) == 0 && from.contains("/")) {
                from = from.substring(0, from.indexOf('/'));
                git("mv", "-k", from, "Moved" + random.below(100));
            } else {
                Files.createDirectories(clone.resolve("Moved"));
                git("mv", "-k", from, "Moved/" + random.below(100) + ".md");
            }
            git("commit", "-q", "--allow-empty", "-m", "Move");
        });
    }

    private void removeMany() throws IOException {
        inClone(() -> {
            List<String> files = files();
            for (int i = files.size() * (1 + random.below(9)) / 10; i > 0; i--) {
                Files.deleteIfExists(clone.resolve(random.any(files)));
            }
            git("add", "-A");
            git("commit", "-q", "--allow-empty", "-m", "Remove");
        });
    }

    /** Two lines of commits from some commit back; what git cannot merge is committed as it is. */
    private void merge() throws IOException {
        inClone(() -> {
            git("checkout", "-q", "-b", "side" + steps.get("git merge"), earlierInClone());
            commit(3);
            git("checkout", "-q", "main");
            commit(2);
            if (!tried("merge", "-q", "-m", "Merge", "side" + steps.get("git merge"))) {
                git("add", "-A");
                git("commit", "-q", "--allow-empty", "-m", "Merge with conflicts in it");
            }
        });
    }

    private void rebase() throws IOException {
        inClone(() -> {
            git("checkout", "-q", "-B", "main", earlierInClone());
            commit(2);
            commit(1);
            if (!tried("rebase", "-q", "-X", "theirs", "origin/main")) {
                git("rebase", "--abort");
            }
        });
    }

    private void amend() throws IOException {
        inClone(() -> {
            put(clone.resolve(random.name() + ".md"));
            git("add", "-A");
            git("commit", "-q", "--allow-empty", "--amend", "-m", "Amended");
        });
    }

    private void changeMode() throws IOException {
        inClone(() -> {
            // Fails on symbolic links, which have no mode.
            tried("update-index", "--chmod=+x", random.any(files()));
            git("commit", "-q", "--allow-empty", "-m", "Make executable");
        });
    }

    private String earlierInClone() {
        List<String> commits = git("log", "-4", "--format=%H").lines().toList();
        return random.any(commits);
    }

    /** The paths of all files, as people write them. */
    private List<String> files() {
        return List.of(git("ls-files", "-z").split("\0"));
    }

    // ---- in the repository itself

    private void rewind() {
        if (!tips.isEmpty()) {
            test.git("update-ref", "refs/heads/main", random.any(tips).id());
        }
    }

    private void squash() {
        String squashed = test.git("commit-tree", "-m", "Squashed", "main^{tree}");
        test.git("update-ref", "refs/heads/main", squashed);
    }

    /** Rewrites how git keeps the objects; with some of it, what no branch has is dropped. */
    private void tidy() {
        switch (random.below(5)) {
            case 0 -> test.git("gc", "-q");
            case 1 -> test.git("gc", "-q", "--prune=now");
            case 2 -> test.git("repack", "-a", "-d", "-q");
            case 3 -> test.git("pack-refs", "--all");
            default -> test.git("commit-graph", "write", "--reachable", "--changed-paths");
        }
        String left = test.git("rev-list", "main");
        tips.removeIf(tip -> !left.contains(tip.id()));
    }

    private String git(String... arguments) {
        List<String> words = new ArrayList<>(List.of("-C", clone.toString()));
        words.addAll(List.of(arguments));
        return test.git(words.toArray(String[]::new));
    }

    private boolean tried(String... arguments) {
        try {
            git(arguments);
            return true;
        } catch (AssertionError conflict) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(
                clone,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path folder, IOException failure)
                            throws IOException {
                        Files.delete(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
