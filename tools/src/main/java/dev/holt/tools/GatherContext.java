package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.flag;
import static dev.holt.protocol.ValueSchema.integer;
import static dev.holt.protocol.ValueSchema.string;

import dev.holt.index.SearchScope;
import dev.holt.index.WikiIndex;
import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.tools.operation.ContextGathering;
import dev.holt.tools.operation.ContextQuestion;
import dev.holt.tools.operation.GatheredContext;
import dev.holt.tools.operation.Passage;
import dev.holt.wiki.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code gather_context}: what the wiki says about a question, in passages from several pages.
 *
 * <p>Each passage is a content block of its own behind a line that names its place, so that nothing
 * in a page can pass for a citation. {@code max_chars} bounds the text; the fields say it again.
 */
final class GatherContext {
    private static final String NAME = "gather_context";
    private static final String QUESTION = "question";
    static final int CHARS = 8_000;

    private final ToolEnvironment environment;

    private GatherContext(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        GatherContext tool = new GatherContext(environment);
        InputSchema question =
                InputSchema.object()
                        .required(QUESTION, string(""))
                        .alias("query", QUESTION)
                        .optional(
                                Fields.MAX_CHARS,
                                integer(
                                        "",
                                        ContextQuestion.MIN_CHARS,
                                        environment.limits().maxPageChars(),
                                        CHARS))
                        .optional(Fields.WAIT, flag(""));
        return new ToolDefinition(
                NAME,
                ToolGroup.READ,
                "Gather context",
                "Returns the sections that say most about a question, from all pages, within max_chars, each with its"
                        + " citation page#section@revision, which read_page takes as page.",
                Schemas.asOf(SearchFilters.narrow(question)),
                ToolHints.reading(),
                Failures.shown(environment, tool::call));
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        Snapshot snapshot =
                SnapshotArgument.asOf(environment.wiki().get(), arguments, Optional.empty());
        SearchScope scope = SearchScope.of(SearchFilters.narrowed(arguments));
        ContextQuestion question =
                new ContextQuestion(
                        arguments.string(QUESTION),
                        scope,
                        !arguments.flag(Fields.WAIT),
                        arguments.integer(Fields.MAX_CHARS));
        WikiIndex index =
                question.part()
                        ? IndexWait.readyInPart(environment, snapshot, context)
                        : IndexWait.ready(environment, snapshot, context);
        GatheredContext gathered = ContextGathering.of(question, index, snapshot);
        if (gathered.passages().isEmpty() && gathered.leftOut().isEmpty()) {
            boolean partly = gathered.found().part().isPresent();
            return SearchAnswer.nothing(
                            gathered.found(),
                            SearchAnswer.searched(scope, snapshot),
                            partly
                                    ? List.of()
                                    : index.suggest(question.text(), Search.ALIKE, snapshot))
                    .result();
        }
        return answer(gathered).result();
    }

    private static Answer answer(GatheredContext gathered) {
        Answer answer =
                SearchAnswer.found(gathered.found())
                        .field(
                                "passages",
                                gathered.passages().stream().map(GatherContext::fields).toList());
        if (!gathered.leftOut().isEmpty()) {
            answer.field("left_out", gathered.leftOut().stream().map(Object::toString).toList());
        }
        gathered.blocks().forEach(answer::block);
        return answer;
    }

    private static Map<String, Object> fields(Passage passage) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("citation", passage.citation().toString());
        fields.put(Fields.FIRST_LINE, passage.firstLine());
        fields.put(Fields.LAST_LINE, passage.lastLine());
        if (passage.cut()) {
            fields.put("cut", true);
        }
        fields.put(Fields.CONTENT, passage.text());
        return fields;
    }
}
