package dev.holt.tools.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.wiki.Change;
import dev.holt.wiki.ChangeSet;
import dev.holt.wiki.CommitResult;
import dev.holt.wiki.PageEntry;
import dev.holt.wiki.PageName;
import dev.holt.wiki.PageNames;
import dev.holt.wiki.PersonIdentity;
import dev.holt.wiki.Provenance;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.TestWiki;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The names after some changes are those that the changed wiki has. */
class NamesAfterTest {
    private static final Provenance ANN =
            Provenance.of(new PersonIdentity("Ann", "ann@example.org"), "Change names");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void changedNames_areThoseOfTheCommit(long seed) {
        Random random = new Random(seed);
        Map<String, byte[]> files = new TreeMap<>();
        RandomWiki.files(random)
                .forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        try (TestWiki test = TestWiki.bare()) {
            test.commit("Make up a wiki", files);
            Snapshot before = test.head();

            CommitResult result = test.wiki().commit(ANN, tip -> changes(tip, random));

            PageNames expected = test.head().names();
            NamesAfter names = new NamesAfter(before.names(), result.changes());
            for (String name : asked(before, test.head())) {
                assertThat(names.exact(name)).as(name).isEqualTo(expected.exact(name));
                assertThat(names.ignoringCase(name))
                        .as(name)
                        .isEqualTo(expected.ignoringCase(name));
                assertThat(names.byLeaf(name)).as(name).isEqualTo(expected.byLeaf(name));
                assertThat(names.hasAttachment(name))
                        .as(name)
                        .isEqualTo(expected.hasAttachment(name));
                assertThat(names.attachmentsByLeaf(name))
                        .as(name)
                        .isEqualTo(expected.attachmentsByLeaf(name));
                assertThat(names.has(new PageName(name)))
                        .as(name)
                        .isEqualTo(expected.has(new PageName(name)));
            }
        }
    }

    private static ChangeSet changes(Snapshot tip, Random random) {
        Revision base = tip.revision();
        List<PageEntry> pages = tip.pages();
        int at = random.nextInt(pages.size() - 2);
        PageName moved = pages.get(at).name();
        List<Change> changes = new ArrayList<>();
        changes.add(
                new Change.Move(
                        moved, new PageName("New/Auth"), tip.page(moved.value()).bytes(), base));
        changes.add(new Change.Delete(pages.get(at + 1).name(), base));
        changes.add(new Change.Create(new PageName("x/\u00C9t\u00E9"), new byte[] {'x'}));
        tip.attachments("").stream()
                .findFirst()
                .ifPresent(file -> changes.add(new Change.Detach(file.name(), base)));
        return ChangeSet.of(changes);
    }

    private static Set<String> asked(Snapshot before, Snapshot after) {
        Set<String> names = new TreeSet<>(List.of("nothing", "AUTH", "e\u0301t\u00E9"));
        for (Snapshot snapshot : List.of(before, after)) {
            for (PageEntry page : snapshot.pages()) {
                names.add(page.name().value());
                names.add(page.name().leaf());
            }
            snapshot.attachments("")
                    .forEach(file -> {
                        names.add(file.name().path());
                        names.add(file.name().leaf());
                    });
        }
        return names;
    }
}
