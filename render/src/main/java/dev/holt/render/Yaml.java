package dev.holt.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML 1.2 (core schema) read with limits, so that no front matter can exhaust the reader. */
final class Yaml {
    /** The longest block, in UTF-16 units. */
    static final int MAX_LENGTH = 64 * 1024;

    /** The deepest nesting of lists and maps. */
    static final int MAX_DEPTH = 50;

    /** The most aliases ({@code *name}) in one block. */
    static final int MAX_ALIASES = 50;

    private static final LoadSettings SETTINGS =
            LoadSettings.builder()
                    .setSchema(new CoreSchema())
                    .setAllowDuplicateKeys(false)
                    .setAllowRecursiveKeys(false)
                    .setMaxAliasesForCollections(MAX_ALIASES)
                    .setCodePointLimit(MAX_LENGTH)
                    .build();

    private Yaml() {}

    /** Why a text is not a YAML mapping within the limits. */
    static final class Invalid extends Exception {
        private static final long serialVersionUID = 1L;

        /** 0-based line of the text. */
        final int line;

        Invalid(String message, int line) {
            super(message);
            this.line = line;
        }
    }

    /** The mapping that {@code yaml} is; nothing but blanks and comments is an empty mapping. */
    static Map<String, Object> mapping(String yaml) throws Invalid {
        events(yaml);
        try {
            Object loaded = new Load(SETTINGS).loadFromString(yaml);
            if (loaded == null) {
                return Map.of();
            }
            if (!(loaded instanceof Map<?, ?> map)) {
                throw new Invalid("it is no mapping of names to values ('name: value')", 0);
            }
            return new YamlValues().map(map);
        } catch (MarkedYamlEngineException e) {
            throw new Invalid(reason(e), line(e));
        } catch (YamlEngineException e) {
            throw new Invalid(String.valueOf(e.getMessage()), 0);
        }
    }

    /** The parser's events, in order. */
    static List<Event> events(String yaml) throws Invalid {
        if (yaml.length() > MAX_LENGTH) {
            throw new Invalid("it is longer than " + MAX_LENGTH + " characters", 0);
        }
        try {
            List<Event> events = new ArrayList<>();
            Limits limits = new Limits();
            for (Event event : new Parse(SETTINGS).parseString(yaml)) {
                limits.check(event);
                events.add(event);
            }
            return events;
        } catch (MarkedYamlEngineException e) {
            throw new Invalid(reason(e), line(e));
        } catch (YamlEngineException e) {
            throw new Invalid(String.valueOf(e.getMessage()), 0);
        }
    }

    /** Counts while the parser reads, because building the tree would recurse. */
    private static final class Limits {
        private int depth;
        private int aliases;

        void check(Event event) throws Invalid {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                case Alias -> aliases++;
                default -> {}
            }
            if (depth > MAX_DEPTH) {
                throw new Invalid("it nests deeper than " + MAX_DEPTH + " levels", line(event));
            }
            if (aliases > MAX_ALIASES) {
                throw new Invalid("it has more than " + MAX_ALIASES + " aliases", line(event));
            }
        }
    }

    private static String reason(MarkedYamlEngineException e) {
        @Nullable String problem = e.getProblem();
        return problem == null ? "it is no valid YAML" : problem;
    }

    private static int line(MarkedYamlEngineException e) {
        return e.getProblemMark().or(e::getContextMark).map(mark -> mark.getLine()).orElse(0);
    }

    private static int line(Event event) {
        return event.getStartMark().map(mark -> mark.getLine()).orElse(0);
    }
}
