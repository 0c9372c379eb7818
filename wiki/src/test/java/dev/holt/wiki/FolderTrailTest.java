package dev.holt.wiki;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Lookups in the packed versions of one large folder, each compared with a plain search. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class FolderTrailTest {
    private static final int VERSIONS = 150;

    private final TestWiki test = TestWiki.bare();
    private final Random random = new Random(19);
    private final List<ObjectId> newestFirst = new ArrayList<>();

    @BeforeAll
    void makeVersions() {
        try (HistoryBuilder build = new HistoryBuilder(test)) {
            Map<String, String> files = new TreeMap<>();
            for (int i = 0; i < 400; i++) {
                files.put(name(i), "page " + i + "\n");
            }
            Revision tip = build.commit(files);
            newestFirst.add(folder(build.tip(tip)));
            for (int i = 1; i < VERSIONS; i++) {
                change(files, i);
                tip = build.commit(files, tip);
                newestFirst.addFirst(folder(build.tip(tip)));
            }
        }
        test.git("gc", "-q");
    }

    private void change(Map<String, String> files, int version) {
        int page = random.nextInt(400);
        if (random.nextInt(4) > 0) {
            files.put(name(page), "version " + version + "\n");
        } else if (files.remove(name(page)) == null) {
            files.put("Folder/page-" + page + "b.md", "new\n");
        }
    }

    private static String name(int page) {
        return "Folder/page-%03d-with-a-name.md".formatted(page);
    }

    private static ObjectId folder(Snapshot tip) {
        return ObjectId.fromString(tip.rootTree());
    }

    @AfterAll
    void close() {
        test.close();
    }

    @Test
    void versionsFromNewToOld_leadToWhatASearchFinds() throws IOException {
        assertAgreement(newestFirst);
    }

    @Test
    void versionsFromOldToNew_leadToWhatASearchFinds() throws IOException {
        assertAgreement(newestFirst.reversed());
    }

    @Test
    void versionsInAnyOrder_leadToWhatASearchFinds() throws IOException {
        List<ObjectId> shuffled = new ArrayList<>(newestFirst);
        Collections.shuffle(shuffled, random);
        assertAgreement(shuffled);
    }

    @Test
    void fewVersions_areUnpacked() throws IOException {
        assertThat(unpacked("page-200-with-a-name.md", newestFirst)).isLessThan(VERSIONS / 5);
        assertThat(unpacked("page-200-with-a-name.md", newestFirst.reversed()))
                .isLessThan(VERSIONS / 5);
    }

    @Test
    void fewVersionsWithoutTheName_areUnpacked() throws IOException {
        assertThat(unpacked("page-200-x-never-there.md", newestFirst)).isLessThan(VERSIONS / 5);
    }

    @Test
    void nameOfAFolder_isNoFile() throws IOException {
        try (Repository repository = RepositoryOpener.open(test.folder());
                ObjectReader objects = repository.newObjectReader();
                Packs packs = new Packs(repository)) {
            byte[] name = "Folder".getBytes(StandardCharsets.UTF_8);
            ObjectId root = newestFirst.getFirst();

            assertThat(new FolderTrail(objects, packs, name, true).child(root))
                    .isNotEqualTo(ObjectId.zeroId());
            assertThat(new FolderTrail(objects, packs, name, false).child(root))
                    .isEqualTo(ObjectId.zeroId());
        }
    }

    private void assertAgreement(List<ObjectId> roots) throws IOException {
        List<String> names =
                List.of(
                        "page-000-with-a-name.md",
                        "page-001-with-a-name.md",
                        "page-123-with-a-name.md",
                        "page-399-with-a-name.md",
                        "page-17b.md",
                        "aaa.md",
                        "page-200-x-never-there.md",
                        "zzz.md");
        try (Repository repository = RepositoryOpener.open(test.folder());
                ObjectReader objects = repository.newObjectReader();
                Packs packs = new Packs(repository)) {
            for (String name : names) {
                FolderTrail trail = trail(objects, packs, name);
                for (ObjectId tree : folders(objects, roots)) {
                    byte[] raw = objects.open(tree, Constants.OBJ_TREE).getCachedBytes();
                    byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
                    assertThat(trail.child(tree))
                            .as(name)
                            .isEqualTo(FolderSpot.search(raw, wanted, false).child());
                }
            }
        }
    }

    private int unpacked(String name, List<ObjectId> roots) throws IOException {
        try (Repository repository = RepositoryOpener.open(test.folder());
                ObjectReader objects = repository.newObjectReader();
                Packs packs = new Packs(repository)) {
            CountingReader counting = new CountingReader(objects);
            FolderTrail trail = trail(counting, packs, name);
            for (ObjectId tree : folders(objects, roots)) {
                trail.child(tree);
            }
            return counting.opened;
        }
    }

    private static FolderTrail trail(ObjectReader objects, Packs packs, String name) {
        return new FolderTrail(objects, packs, name.getBytes(StandardCharsets.UTF_8), false);
    }

    private static List<ObjectId> folders(ObjectReader objects, List<ObjectId> roots)
            throws IOException {
        List<ObjectId> folders = new ArrayList<>();
        for (ObjectId root : roots) {
            byte[] raw = objects.open(root, Constants.OBJ_TREE).getCachedBytes();
            byte[] name = "Folder".getBytes(StandardCharsets.UTF_8);
            folders.add(FolderSpot.search(raw, name, true).child());
        }
        return folders;
    }

    /** Counts the objects that are unpacked. */
    private static final class CountingReader extends ObjectReader.Filter {
        private final ObjectReader reader;
        private int opened;

        CountingReader(ObjectReader reader) {
            this.reader = reader;
        }

        @Override
        protected ObjectReader delegate() {
            return reader;
        }

        @Override
        public ObjectLoader open(AnyObjectId id, int type) throws IOException {
            opened++;
            return reader.open(id, type);
        }
    }
}
