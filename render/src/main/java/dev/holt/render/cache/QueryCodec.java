package dev.holt.render.cache;

import dev.holt.render.macro.WikiQuery;
import dev.holt.render.program.BinaryReader;
import dev.holt.render.program.BinaryWriter;
import dev.holt.render.program.DamagedProgramException;

/** Queries as bytes. */
final class QueryCodec {
    private static final int LAST_KIND = 6;

    private QueryCodec() {}

    static void write(BinaryWriter out, WikiQuery query) {
        switch (query) {
            case WikiQuery.Backlinks(var page) -> out.number(0).text(page.value());
            case WikiQuery.Tagged(var tag) -> out.number(1).text(tag);
            case WikiQuery.Search(var text, var limit) -> out.number(2).text(text).number(limit);
            case WikiQuery.Orphans() -> out.number(3);
            case WikiQuery.Wanted(var limit) -> out.number(4).number(limit);
            case WikiQuery.Properties(var page) -> out.number(5).text(page.value());
            case WikiQuery.RecentChanges(var prefix, var limit) ->
                    out.number(6).text(prefix).number(limit);
        }
    }

    static WikiQuery read(BinaryReader in) {
        int kind = in.number(LAST_KIND);
        return switch (kind) {
            case 0 -> new WikiQuery.Backlinks(DependencyCodec.page(in));
            case 1 -> new WikiQuery.Tagged(in.text());
            case 2 -> new WikiQuery.Search(in.text(), (int) in.number());
            case 3 -> new WikiQuery.Orphans();
            case 4 -> new WikiQuery.Wanted((int) in.number());
            case 5 -> new WikiQuery.Properties(DependencyCodec.page(in));
            case 6 -> new WikiQuery.RecentChanges(in.text(), (int) in.number());
            default -> throw new DamagedProgramException("No kind of query: " + kind);
        };
    }
}
