package dev.holt.render.cache;

import dev.holt.render.evaluation.ElementResult;
import dev.holt.render.program.BinaryReader;
import dev.holt.render.program.BinaryWriter;
import java.util.List;

/** The results of a page's elements as bytes: for each element, one for each kind of reader. */
final class ResultCodec {
    private ResultCodec() {}

    static void write(BinaryWriter out, List<List<ElementResult>> results) {
        out.list(results, (w, ofElement) -> w.list(ofElement, ResultCodec::write));
    }

    private static void write(BinaryWriter out, ElementResult result) {
        out.bytes(result.output()).number(result.calls()).text(result.rootTree());
        out.list(result.dependencies(), DependencyCodec::write);
    }

    static List<List<ElementResult>> read(BinaryReader in) {
        return in.list(r -> r.list(ResultCodec::result));
    }

    private static ElementResult result(BinaryReader in) {
        byte[] output = in.bytes();
        int calls = in.number(Integer.MAX_VALUE);
        String rootTree = in.text();
        return new ElementResult(output, in.list(DependencyCodec::read), calls, true, rootTree);
    }
}
