package dev.holt.render.cache;

import dev.holt.render.evaluation.Dependency;
import dev.holt.render.program.BinaryReader;
import dev.holt.render.program.BinaryWriter;
import dev.holt.render.program.DamagedProgramException;
import dev.holt.wiki.PageName;
import java.time.DateTimeException;
import java.time.Instant;

/** Dependencies as bytes. */
final class DependencyCodec {
    private static final int MOST_NANOS = 999_999_999;
    private static final int LAST_KIND = 12;

    private DependencyCodec() {}

    static void write(BinaryWriter out, Dependency dependency) {
        switch (dependency) {
            case Dependency.PageContent(var page, var blob) ->
                    out.number(0).text(page.value()).text(blob);
            case Dependency.PageExists(var name, var exists) ->
                    out.number(1).text(name).flag(exists);
            case Dependency.AttachmentExists(var path, var exists) ->
                    out.number(2).text(path).flag(exists);
            case Dependency.NamesIgnoringCase(var name, var digest) ->
                    out.number(3).text(name).text(digest);
            case Dependency.NamesByLeaf(var leaf, var digest) ->
                    out.number(4).text(leaf).text(digest);
            case Dependency.AttachmentsByLeaf(var leaf, var digest) ->
                    out.number(5).text(leaf).text(digest);
            case Dependency.NamesUnder(var folder, var digest) ->
                    out.number(6).text(folder).text(digest);
            case Dependency.PagesUnder(var folder, var tree) ->
                    out.number(7).text(folder).text(tree);
            case Dependency.QueryResult(var query, var digest) -> {
                QueryCodec.write(out.number(8), query);
                out.text(digest);
            }
            case Dependency.HistoryHead(var commit) -> out.number(9).text(commit);
            case Dependency.ValidBetween(var from, var until) -> {
                instant(out.number(10), from);
                instant(out, until);
            }
            case Dependency.MacroVersion(var name, var version) ->
                    out.number(11).text(name).text(version);
            case Dependency.Variant(var dimension, var value) ->
                    out.number(12).text(dimension).text(value);
        }
    }

    static Dependency read(BinaryReader in) {
        int kind = in.number(LAST_KIND);
        return switch (kind) {
            case 0 -> new Dependency.PageContent(page(in), in.text());
            case 1 -> new Dependency.PageExists(in.text(), in.flag());
            case 2 -> new Dependency.AttachmentExists(in.text(), in.flag());
            case 3 -> new Dependency.NamesIgnoringCase(in.text(), in.text());
            case 4 -> new Dependency.NamesByLeaf(in.text(), in.text());
            case 5 -> new Dependency.AttachmentsByLeaf(in.text(), in.text());
            case 6 -> new Dependency.NamesUnder(in.text(), in.text());
            case 7 -> new Dependency.PagesUnder(in.text(), in.text());
            case 8 -> new Dependency.QueryResult(QueryCodec.read(in), in.text());
            case 9 -> new Dependency.HistoryHead(in.text());
            case 10 -> new Dependency.ValidBetween(instant(in), instant(in));
            case 11 -> new Dependency.MacroVersion(in.text(), in.text());
            case 12 -> new Dependency.Variant(in.text(), in.optionalText());
            default -> throw new DamagedProgramException("No kind of dependency: " + kind);
        };
    }

    static PageName page(BinaryReader in) {
        String name = in.text();
        if (name.isEmpty()) {
            throw new DamagedProgramException("A page has no name");
        }
        return new PageName(name);
    }

    private static void instant(BinaryWriter out, Instant instant) {
        out.number(instant.getEpochSecond()).number(instant.getNano());
    }

    private static Instant instant(BinaryReader in) {
        try {
            return Instant.ofEpochSecond(in.number(), in.number(MOST_NANOS));
        } catch (DateTimeException e) {
            throw new DamagedProgramException("No instant: " + e.getMessage());
        }
    }
}
