package dev.holt.tools;

import dev.holt.index.IndexStatus;
import dev.holt.index.embedding.EmbeddingStatus;
import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.ToolDefinition;
import dev.holt.protocol.ToolGroup;
import dev.holt.protocol.ToolHints;
import dev.holt.protocol.ToolResult;
import dev.holt.wiki.RepositoryFacts;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * {@code wiki_status}: which wiki this is, how large, in what state, and what the server allows.
 */
final class WikiStatus {
    /** What programs rely on; the other fields may grow, so nothing is closed. */
    private static final Map<String, Object> OUTPUT =
            Schemas.output(
                    Map.of(
                            Fields.REVISION,
                            "string",
                            "pages",
                            "integer",
                            "index",
                            "object",
                            "read_only",
                            "boolean",
                            "limits",
                            "object"));

    private final ToolEnvironment environment;

    private WikiStatus(ToolEnvironment environment) {
        this.environment = environment;
    }

    static ToolDefinition in(ToolEnvironment environment) {
        WikiStatus tool = new WikiStatus(environment);
        return new ToolDefinition(
                        "wiki_status",
                        ToolGroup.READ,
                        "Wiki status",
                        "Returns the newest revision, the number of pages, the state of repository and index, and what this"
                                + " server allows.",
                        InputSchema.object(),
                        ToolHints.reading(),
                        Failures.shown(environment, tool::call))
                .withOutput(OUTPUT);
    }

    private ToolResult call(Arguments arguments, CallContext context) {
        Wiki wiki = environment.wiki().get();
        Snapshot tip = wiki.head();
        RepositoryFacts facts = wiki.facts();
        IndexStatus index = environment.index().get().status(tip);
        Answer answer = Answer.at(tip.revision());
        addRepository(answer, facts, tip);
        addIndex(answer, index);
        environment.index().get().embeddingStatus().ifPresent(status -> addMeaning(answer, status));
        addServer(answer, environment.server(), environment.limits());
        return answer.result();
    }

    private static void addRepository(Answer answer, RepositoryFacts facts, Snapshot tip) {
        answer.field("branch", facts.branch())
                .field(Fields.TIME, Wording.time(tip.time()))
                .field("pages", facts.pages())
                .field("attachments", facts.attachments())
                .field("folders", facts.folders())
                .field("work_tree", !facts.bare())
                .field("packed_bytes", facts.packedBytes())
                .field("loose_objects", facts.looseObjects());
        answer.line(
                "Branch %s at revision %s, %s."
                        .formatted(
                                facts.branch(),
                                tip.revision().abbreviated(),
                                Wording.time(tip.time())));
        answer.line(
                "%s, %s, %s."
                        .formatted(
                                Wording.count(facts.pages(), "page"),
                                Wording.count(facts.attachments(), "attachment"),
                                Wording.count(facts.folders(), "folder")));
        int unreachable = facts.skippedEntries() + facts.undecodableNames();
        if (unreachable > 0) {
            answer.field("skipped_entries", facts.skippedEntries())
                    .field("undecodable_names", facts.undecodableNames());
            answer.line(
                    "Not part of the wiki: %s (symbolic links, submodules, dot files), %s that are not UTF-8."
                            .formatted(
                                    Wording.count(facts.skippedEntries(), "entry", "entries"),
                                    Wording.count(facts.undecodableNames(), "name")));
        }
        answer.line(
                "%s; %s packed, about %s."
                        .formatted(
                                facts.bare() ? "Bare repository" : "Repository with a work tree",
                                Wording.size(facts.packedBytes()),
                                Wording.count(facts.looseObjects(), "loose object")));
    }

    private static void addIndex(Answer answer, IndexStatus index) {
        String state = index.state().name().toLowerCase(Locale.ROOT);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("state", state);
        index.indexed().ifPresent(revision -> fields.put(Fields.REVISION, revision.abbreviated()));
        fields.put("pages", index.pages());
        fields.put("pending_pages", index.pendingPages());
        fields.put("bytes", index.bytes());
        answer.field("index", fields);
        answer.line(
                switch (index.state()) {
                    case ABSENT -> "Search index: none yet; the next search builds it.";
                    case IN_THE_MAKING ->
                            "Search index: being made, %s ready and %s to go."
                                    .formatted(
                                            Wording.count(index.pages(), "page"),
                                            Wording.number(index.pendingPages()));
                    case ON_DISK ->
                            "Search index: %s on disk (%s), %s more answered from memory."
                                    .formatted(
                                            Wording.count(index.pages(), "page"),
                                            Wording.size(index.bytes()),
                                            Wording.number(index.pendingPages()));
                    case IN_MEMORY ->
                            "Search index: %s in memory only, because the disk cannot be written."
                                    .formatted(Wording.count(index.pages(), "page"));
                });
    }

    private static void addMeaning(Answer answer, EmbeddingStatus status) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("model", status.model());
        fields.put("dimension", status.dimension());
        fields.put("vectors", status.count().vectors());
        fields.put("sections", status.count().sections());
        fields.put("running", status.running());
        fields.put("bytes", status.bytes());
        status.problem().ifPresent(problem -> fields.put("problem", problem));
        answer.field("semantic_search", fields);
        answer.line(
                "Semantic search by %s: vectors %s of %s (%s)%s."
                        .formatted(
                                status.model(),
                                Wording.number(status.count().vectors()),
                                Wording.count(status.count().sections(), "section"),
                                Wording.size(status.bytes()),
                                status.running() ? ", more are being made" : ""));
        status.problem().ifPresent(problem -> answer.line("No vectors are made now: " + problem));
    }

    private static void addServer(Answer answer, ServerFacts server, ToolLimits limits) {
        WikiOptions options = server.options();
        List<String> groups =
                List.of(ToolGroup.values()).stream()
                        .filter(server.groups()::contains)
                        .map(ToolGroup::label)
                        .toList();
        Map<String, Object> bounds = new LinkedHashMap<>();
        bounds.put("page_bytes", options.maxPageBytes());
        bounds.put("attachment_bytes", options.maxAttachmentBytes());
        bounds.put("changes_per_call", options.maxChanges());
        bounds.put("max_chars", limits.maxPageChars());
        bounds.put("limit", limits.maxEntries());
        bounds.put("returned_attachment_bytes", limits.returnedBytes());
        answer.field("version", server.version())
                .field("tools", groups)
                .field("read_only", options.readOnly())
                .field("limits", bounds);
        answer.line(
                "Holt %s, %s; tools: %s."
                        .formatted(
                                server.version(),
                                options.readOnly() ? "read-only" : "writable",
                                String.join(", ", groups)));
        answer.line(
                "Limits: page %s, attachment %s, %s per call; returned attachment %s."
                        .formatted(
                                Wording.size(options.maxPageBytes()),
                                Wording.size(options.maxAttachmentBytes()),
                                Wording.count(options.maxChanges(), "change"),
                                Wording.size(limits.returnedBytes())));
    }
}
