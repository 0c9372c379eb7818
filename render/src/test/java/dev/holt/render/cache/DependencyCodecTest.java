package dev.holt.render.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holt.render.evaluation.Dependency;
import dev.holt.render.macro.WikiQuery;
import dev.holt.render.program.BinaryReader;
import dev.holt.render.program.BinaryWriter;
import dev.holt.wiki.PageName;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DependencyCodecTest {
    private static final PageName PAGE = new PageName("Größe/A");

    static Stream<Dependency> dependencies() {
        return Stream.concat(
                Stream.of(
                        new Dependency.PageContent(PAGE, ""),
                        new Dependency.PageExists("A", true),
                        new Dependency.AttachmentExists("A.png", false),
                        new Dependency.NamesIgnoringCase("a", "1"),
                        new Dependency.NamesByLeaf("a", "2"),
                        new Dependency.AttachmentsByLeaf("a.png", "3"),
                        new Dependency.NamesUnder("", "4"),
                        new Dependency.PagesUnder("A", "5"),
                        new Dependency.HistoryHead("6"),
                        new Dependency.ValidBetween(Instant.MIN, Instant.MAX),
                        new Dependency.ValidBetween(
                                Instant.EPOCH, Instant.parse("2026-01-01T00:00:00.000000001Z")),
                        new Dependency.MacroVersion("Toc", "1"),
                        new Dependency.Variant("user", Optional.empty()),
                        new Dependency.Variant("user", Optional.of("ada"))),
                Stream.of(
                                new WikiQuery.Backlinks(PAGE),
                                new WikiQuery.Tagged("x"),
                                new WikiQuery.Search("a b", 3),
                                new WikiQuery.Orphans(),
                                new WikiQuery.Wanted(-1),
                                new WikiQuery.Properties(PAGE),
                                new WikiQuery.RecentChanges("", Integer.MAX_VALUE))
                        .map(query -> new Dependency.QueryResult(query, "7")));
    }

    @ParameterizedTest
    @MethodSource("dependencies")
    void dependency_isReadAsItWasWritten(Dependency dependency) {
        BinaryWriter out = new BinaryWriter();
        DependencyCodec.write(out, dependency);
        BinaryReader in = new BinaryReader(out.toBytes());

        assertThat(DependencyCodec.read(in)).isEqualTo(dependency);
        in.end();
    }
}
