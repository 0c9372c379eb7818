package dev.holt.render;

import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/** Finds the top-level properties of a YAML block, from the YAML parser's events. */
final class YamlEntries {
    private final String yaml;
    private final List<Event> events;
    private final List<YamlEntry> entries = new ArrayList<>();
    private int next;
    private int codePoints;
    private int units;

    private YamlEntries(String yaml, List<Event> events) {
        this.yaml = yaml;
        this.events = events;
    }

    /**
     * The properties in order.
     *
     * @throws Yaml.Invalid if the block is not one {@code name: value} below the other
     */
    static List<YamlEntry> of(String yaml) throws Yaml.Invalid {
        YamlEntries found = new YamlEntries(yaml, Yaml.events(yaml));
        found.read();
        return found.entries;
    }

    private void read() throws Yaml.Invalid {
        while (next < events.size() && !(events.get(next) instanceof CollectionStartEvent)) {
            next++;
        }
        if (next == events.size()) {
            return;
        }
        CollectionStartEvent top = (CollectionStartEvent) events.get(next);
        if (top.getEventId() != Event.ID.MappingStart || top.isFlow()) {
            throw unusual(top);
        }
        next++;
        while (events.get(next).getEventId() != Event.ID.MappingEnd) {
            entry();
        }
    }

    private void entry() throws Yaml.Invalid {
        if (!(events.get(next++) instanceof ScalarEvent key)) {
            throw unusual(events.get(next - 1));
        }
        int keyStart = start(key);
        int keyEnd = end(key);
        int colon = keyEnd;
        while (colon < yaml.length() && " \t".indexOf(yaml.charAt(colon)) >= 0) {
            colon++;
        }
        boolean alone = yaml.substring(lineStart(keyStart), keyStart).isBlank();
        if (!alone || colon == yaml.length() || yaml.charAt(colon) != ':') {
            throw unusual(key);
        }
        entries.add(value(key.getValue(), keyStart, colon + 1));
    }

    private YamlEntry value(String name, int keyStart, int colon) {
        Event first = events.get(next);
        YamlEntry.Style style = style(first);
        int valueStart = Math.max(colon, start(first));
        int valueEnd = colon;
        int depth = 0;
        do {
            Event event = events.get(next++);
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> {
                    depth--;
                    // A block collection's end is noticed only at what follows it.
                    valueEnd = isClosed(event) ? Math.max(valueEnd, end(event)) : valueEnd;
                }
                case Scalar -> valueEnd = Math.max(valueEnd, scalarEnd((ScalarEvent) event));
                default -> valueEnd = Math.max(valueEnd, end(event));
            }
        } while (depth > 0);
        boolean empty = valueEnd <= valueStart && style == YamlEntry.Style.SCALAR;
        return new YamlEntry(
                name, keyStart, colon, empty ? colon : valueStart, empty ? colon : valueEnd, style);
    }

    private static YamlEntry.Style style(Event first) {
        if (first instanceof CollectionStartEvent collection) {
            return collection.isFlow() ? YamlEntry.Style.FLOW : YamlEntry.Style.BLOCK;
        }
        boolean block = first instanceof ScalarEvent s && (s.isLiteral() || s.isFolded());
        return block ? YamlEntry.Style.BLOCK_SCALAR : YamlEntry.Style.SCALAR;
    }

    private boolean isClosed(Event end) {
        int at = end(end);
        return start(end) < at && "]}".indexOf(yaml.charAt(at - 1)) >= 0;
    }

    private int scalarEnd(ScalarEvent scalar) {
        int end = end(scalar);
        if (start(scalar) == end) {
            // Nothing; its place may be lines below.
            return 0;
        }
        if (!scalar.isLiteral() && !scalar.isFolded()) {
            return end;
        }
        while (end > start(scalar) && Character.isWhitespace(yaml.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private int lineStart(int offset) {
        int start = offset;
        while (start > 0 && yaml.charAt(start - 1) != '\n' && yaml.charAt(start - 1) != '\r') {
            start--;
        }
        return start;
    }

    private int start(Event event) {
        return event.getStartMark().map(this::offset).orElse(0);
    }

    private int end(Event event) {
        return event.getEndMark().map(this::offset).orElse(0);
    }

    /** Marks count code points; they mostly ask forward. */
    private int offset(Mark mark) {
        units = yaml.offsetByCodePoints(units, mark.getIndex() - codePoints);
        codePoints = mark.getIndex();
        return units;
    }

    private static Yaml.Invalid unusual(Event event) {
        return new Yaml.Invalid(
                "it is written in an unusual way, not as one 'name: value' below the other",
                event.getStartMark().map(Mark::getLine).orElse(0));
    }
}
