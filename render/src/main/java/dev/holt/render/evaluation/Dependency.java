package dev.holt.render.evaluation;

import dev.holt.render.macro.WikiQuery;
import dev.holt.wiki.PageName;
import java.time.Instant;
import java.util.Optional;

/**
 * A fact that output was made from: a question with the fingerprint of its answer.
 *
 * <p>Fingerprints are git object ids wherever git has one, so they mean the same after a restart,
 * after a push from outside, in another process and on another machine. A list's fingerprint is a
 * digest of it; the empty string stands for an absent thing and for an empty list.
 */
public sealed interface Dependency {
    /** A page's content, by its blob id; empty when there is no page of exactly this name. */
    record PageContent(PageName page, String blobId) implements Dependency {}

    /** Whether there is a page with exactly this name, written without {@code .md}. */
    record PageExists(String name, boolean exists) implements Dependency {}

    /** Whether there is an attachment at exactly this path. */
    record AttachmentExists(String path, boolean exists) implements Dependency {}

    /** The pages with this whole name, ignoring case. */
    record NamesIgnoringCase(String name, String digest) implements Dependency {}

    /** The pages whose names end in this part, ignoring case. */
    record NamesByLeaf(String leaf, String digest) implements Dependency {}

    /** The attachments with this file name, ignoring case. */
    record AttachmentsByLeaf(String leaf, String digest) implements Dependency {}

    /** The names of all pages in a folder and below it. */
    record NamesUnder(String folder, String digest) implements Dependency {}

    /** Everything in a folder and below it, by its tree id; empty when there is no such folder. */
    record PagesUnder(String folder, String treeId) implements Dependency {}

    /** The rows that answered a query. */
    record QueryResult(WikiQuery query, String digest) implements Dependency {}

    /** The commit itself, for what comes from its history. */
    record HistoryHead(String commit) implements Dependency {}

    /** The time: not before {@code from}, and before {@code until}. */
    record ValidBetween(Instant from, Instant until) implements Dependency {
        /** Whether a time is within the period. */
        public boolean holds(Instant now) {
            return !now.isBefore(from) && now.isBefore(until);
        }
    }

    /** Which version of a macro there is under a name; empty for none. */
    record MacroVersion(String name, String version) implements Dependency {}

    /**
     * Whether equal root trees give equal answers to the question, so that it need not be asked
     * again while the tree stays.
     */
    default boolean followsFromTree() {
        return switch (this) {
            case HistoryHead ignored -> false;
            case ValidBetween ignored -> false;
            case MacroVersion ignored -> false;
            case Variant ignored -> false;
            case PageContent ignored -> true;
            case PageExists ignored -> true;
            case AttachmentExists ignored -> true;
            case NamesIgnoringCase ignored -> true;
            case NamesByLeaf ignored -> true;
            case AttachmentsByLeaf ignored -> true;
            case NamesUnder ignored -> true;
            case PagesUnder ignored -> true;
            case QueryResult ignored -> true;
        };
    }

    /** A fact about the reader. */
    record Variant(String dimension, Optional<String> value) implements Dependency {}
}
