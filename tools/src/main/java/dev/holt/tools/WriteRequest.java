package dev.holt.tools;

import static dev.holt.protocol.ValueSchema.flag;
import static dev.holt.protocol.ValueSchema.string;

import dev.holt.protocol.Arguments;
import dev.holt.protocol.CallContext;
import dev.holt.protocol.InputSchema;
import dev.holt.protocol.Principal;
import dev.holt.tools.operation.Attribution;
import dev.holt.tools.operation.Step;
import dev.holt.tools.operation.WikiWriter;
import dev.holt.tools.operation.WriteOutcome;
import dev.holt.wiki.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What every tool that writes is told beside its own arguments: on whose behalf, under which
 * message and key, and whether in earnest.
 *
 * @param environment what the change is made in
 * @param context who waits for it
 * @param writer what makes the change
 * @param who how the commit says who asked for it
 * @param dryRun whether to answer only what would happen
 */
record WriteRequest(
        ToolEnvironment environment,
        CallContext context,
        WikiWriter writer,
        Attribution who,
        boolean dryRun) {
    /** After how many steps the caller is told how many are done. */
    static final int PROGRESS_STEP = 10;

    static final String IDEMPOTENCY_KEY = "idempotency_key";
    static final String DRY_RUN = "dry_run";

    /** Longer messages belong on a page. */
    static final int MAX_MESSAGE_CHARS = 2_000;

    static final int MAX_KEY_CHARS = 200;

    /** Adds the arguments that every tool that writes takes. */
    static InputSchema common(InputSchema schema) {
        return schema.optional(Fields.MESSAGE, string(""))
                .optional(DRY_RUN, flag(""))
                .optional(IDEMPOTENCY_KEY, string(""));
    }

    /** Adds the revision at which the page or file was read, where a call may leave it out. */
    static InputSchema withBase(InputSchema schema) {
        return schema.optional(Fields.BASE_REVISION, string(""))
                .alias(Fields.REVISION, Fields.BASE_REVISION);
    }

    /** Adds the revision at which the page or file was read. */
    static InputSchema requiringBase(InputSchema schema) {
        return schema.required(Fields.BASE_REVISION, string(""))
                .alias(Fields.REVISION, Fields.BASE_REVISION);
    }

    /** The base that a call names; an empty one counts as none. */
    static Optional<String> base(Arguments arguments) {
        return arguments.optionalString(Fields.BASE_REVISION).filter(text -> !text.isBlank());
    }

    static WriteRequest of(
            ToolEnvironment environment, String tool, Arguments arguments, CallContext context) {
        Map<String, String> trailers = new LinkedHashMap<>();
        trailers.put("Holt-Client", context.clientName() + " " + context.clientVersion());
        trailers.put("Holt-Tool", tool);
        if (!context.principal().equals(Principal.LOCAL)) {
            trailers.put("Holt-Caller", context.principal().name());
        }
        Optional<String> message =
                bounded(arguments, Fields.MESSAGE, MAX_MESSAGE_CHARS)
                        .filter(text -> !text.isBlank());
        Optional<String> key = bounded(arguments, IDEMPOTENCY_KEY, MAX_KEY_CHARS);
        Attribution who =
                new Attribution(
                        environment.author(),
                        message,
                        trailers,
                        key,
                        key.map(given -> RequestDigest.of(tool, arguments.raw())));
        WikiWriter writer =
                new WikiWriter(
                        environment.wiki().get(), environment.index(), environment.wikiLinks());
        return new WriteRequest(environment, context, writer, who, arguments.flag(DRY_RUN));
    }

    private static Optional<String> bounded(Arguments arguments, String name, int maxChars) {
        Optional<String> text = arguments.optionalString(name);
        if (text.isPresent() && text.get().length() > maxChars) {
            throw arguments.problem(
                    name,
                    "has %,d characters: %,d is the most".formatted(text.get().length(), maxChars));
        }
        return text;
    }

    WriteOutcome write(Step step) {
        return write(List.of(step));
    }

    /** What {@link #write} would do. */
    WriteOutcome preview(List<Step> steps) {
        return write(steps, true);
    }

    WriteOutcome write(List<Step> steps) {
        return write(steps, dryRun);
    }

    /** A caller may give up until the commit is made, and not between that and its answer. */
    private WriteOutcome write(List<Step> steps, boolean dry) {
        int indexed = steps.stream().anyMatch(Step.MovePage.class::isInstance) ? indexed(steps) : 0;
        return writer.write(
                steps,
                who,
                dry,
                done -> {
                    if (done > 0 && done % PROGRESS_STEP == 0) {
                        context.progress(indexed + done, indexed + steps.size(), "changing pages");
                    }
                    Cancelled.check(context);
                });
    }

    /** Moves rewrite links, which takes the index. */
    private int indexed(List<Step> steps) {
        Snapshot head = environment.wiki().get().head();
        return IndexWait.before(steps.size(), environment.index().get(), head, context);
    }
}
