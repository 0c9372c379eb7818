package dev.holt.render.syntax;

import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a line of {@code |key=value} pairs; in a value {@code \|} is a bar. */
final class EmbedOptions {
    private static final int MAX_KEY = 60;
    private static final int MAX_OPTIONS = 50;

    private EmbedOptions() {}

    /** A parser for each pair from {@code start} on; nothing if the line is no row of pairs. */
    static Optional<BlockParser[]> parsers(BasedSequence line, int start) {
        List<BlockParser> found = new ArrayList<>();
        int at = start;
        while (at < line.length() && found.size() < MAX_OPTIONS) {
            int end = barAfter(line, at + 1);
            BasedSequence pair = line.subSequence(at + 1, end);
            int equals = pair.indexOf('=');
            if (equals < 1 || equals > MAX_KEY || pair.subSequence(0, equals).isBlank()) {
                return Optional.empty();
            }
            String key = pair.subSequence(0, equals).trim().toString();
            found.add(
                    new WikiBlockParser.Line(
                            new Blocks.Option(key, pair.subSequence(equals + 1).trim())));
            at = end;
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(found.toArray(BlockParser[]::new));
    }

    private static int barAfter(BasedSequence line, int from) {
        for (int i = from; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == '|') {
                return i;
            }
        }
        return line.length();
    }
}
