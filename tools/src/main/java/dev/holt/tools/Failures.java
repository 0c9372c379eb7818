package dev.holt.tools;

import dev.holt.index.SearchException;
import dev.holt.protocol.ToolHandler;
import dev.holt.protocol.ToolResult;
import dev.holt.render.MarkdownException;
import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.WikiException;
import java.util.List;
import java.util.Map;

/**
 * What agents are told when a call fails in a way they can act on: a stable code, the thing, the
 * reason and the remedy.
 *
 * <p>The messages come from the rooms below. Here they get their remedies in terms of tools, and
 * the lists that programs want as fields. Any other exception is a bug and passes through.
 */
final class Failures {
    /** How many pages are proposed for an unknown one. */
    private static final int PROPOSED = 5;

    private static final String NEAR = "near";
    private static final String CANDIDATES = "candidates";

    private Failures() {}

    /** The same handler, its failures turned into answers. */
    static ToolHandler shown(ToolEnvironment environment, ToolHandler handler) {
        return (arguments, context) -> {
            try {
                return handler.call(arguments, context);
            } catch (WikiException.UnknownPage failure) {
                return of(proposing(failure, environment));
            } catch (WikiException failure) {
                return of(failure);
            } catch (MarkdownException failure) {
                return of(failure);
            } catch (SearchException failure) {
                return error(failure.code(), message(failure), Map.of());
            }
        };
    }

    /** The same failure with the pages proposed that the index knows. */
    static WikiException.UnknownPage proposing(
            WikiException.UnknownPage failure, ToolEnvironment environment) {
        Snapshot snapshot = environment.wiki().get().at(failure.at());
        return new WikiException.UnknownPage(
                failure.name(),
                failure.at(),
                new Suggestions(environment).meant(failure.name(), PROPOSED, snapshot));
    }

    static ToolResult of(WikiException failure) {
        return switch (failure) {
            case WikiException.UnknownPage unknown ->
                    error(
                            failure.code(),
                            message(failure)
                                    + (unknown.near().isEmpty()
                                            ? " write_page creates it."
                                            : " Otherwise search, or create it with write_page."),
                            Map.of(NEAR, texts(unknown.near())));
            case WikiException.UnknownAttachment unknown ->
                    error(
                            failure.code(),
                            message(failure) + " list_attachments shows what there is.",
                            Map.of(NEAR, texts(unknown.near())));
            case WikiException.AmbiguousName ambiguous ->
                    error(
                            failure.code(),
                            message(failure),
                            Map.of(CANDIDATES, ambiguous.candidates()));
            case WikiException.UnknownRevision unknown ->
                    error(
                            failure.code(),
                            message(failure),
                            unknown.candidates().isEmpty()
                                    ? Map.of()
                                    : Map.of(
                                            CANDIDATES,
                                            unknown.candidates().stream()
                                                    .map(Revision::abbreviated)
                                                    .toList()));
            case WikiException.NameTaken _ ->
                    error(
                            failure.code(),
                            message(failure)
                                    + " edit_page changes a page; write_page with base_revision"
                                    + " replaces it.",
                            Map.of());
            case WikiException.BaseRequired _ ->
                    error(
                            failure.code(),
                            message(failure) + " The argument is base_revision.",
                            Map.of());
            case WikiException.EditConflict conflict -> ConflictReport.of(conflict);
            default -> error(failure.code(), message(failure), Map.of());
        };
    }

    static ToolResult of(MarkdownException failure) {
        return switch (failure) {
            case MarkdownException.UnknownSection unknown ->
                    error(failure.code(), message(failure), Map.of(NEAR, unknown.near()));
            case MarkdownException.AmbiguousSection ambiguous ->
                    error(
                            failure.code(),
                            message(failure),
                            Map.of(CANDIDATES, ambiguous.candidates()));
            case MarkdownException.TextNotFound missing ->
                    error(
                            failure.code(),
                            message(failure),
                            missing.nearLine() == 0
                                    ? Map.of()
                                    : Fields.pair(
                                            NEAR, missing.near(), Fields.LINE, missing.nearLine()));
            case MarkdownException.TextNotUnique several ->
                    error(
                            failure.code(),
                            message(failure),
                            Fields.pair("count", several.count(), "lines", several.lines()));
            default -> error(failure.code(), message(failure), Map.of());
        };
    }

    private static ToolResult error(String code, String message, Map<String, Object> extra) {
        return ToolResult.error(code, message, extra);
    }

    static String message(RuntimeException failure) {
        return String.valueOf(failure.getMessage());
    }

    private static List<String> texts(List<?> names) {
        return names.stream().map(Object::toString).toList();
    }
}
