package dev.holt.wiki;

import java.io.Serial;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that the caller of the wiki can act on.
 *
 * <p>The message names the thing, the reason and the remedy in one or two sentences and is meant to
 * be shown as it is. Anything else that a method throws is a bug.
 */
public abstract sealed class WikiException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final String code;

    private WikiException(String code, String message) {
        this(code, message, null);
    }

    private WikiException(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /**
     * The kind of error for programs: lower-case words joined by {@code _}, such as {@code
     * unknown_page}.
     */
    public final String code() {
        return code;
    }

    private static String didYouMean(List<?> near) {
        return near.isEmpty()
                ? " No name is like it: search for what it is about, or list what there is."
                : " Near names: "
                        + String.join(", ", near.stream().map(n -> "'" + n + "'").toList())
                        + ".";
    }

    /** A name that no page or attachment can have. */
    public static final class InvalidName extends WikiException {
        @Serial private static final long serialVersionUID = 1L;

        /**
         * @param name what the caller wrote
         * @param reason a clause that says what is wrong with it and what to do, without a full
         *     stop
         */
        public InvalidName(String name, String reason) {
            super(
                    "invalid_name",
                    "The name '" + NameRules.printable(name) + "' cannot be used: " + reason + ".");
        }
    }

    /** A page that the snapshot does not have. */
    public static final class UnknownPage extends WikiException {
        @Serial private static final long serialVersionUID = 1L;

        private final String name;
        private final transient Revision at;
        private final transient List<PageName> near;

        /**
         * @param name what the caller wrote
         * @param at the snapshot's revision
         * @param near the pages whose names are most like it, best first
         */
        public UnknownPage(String name, Revision at, List<PageName> near) {
            super(
                    "unknown_page",
                    "There is no page '"
                            + NameRules.printable(name)
                            + "' at revision "
                            + at.abbreviated()
                            + "."
                            + didYouMean(near));
            this.name = name;
            this.at = at;
            this.near = List.copyOf(near);
        }

        /** What the caller wrote. */
        public String name() {
            return name;
        }

        /** The snapshot's revision. */
        public Revision at() {
            return at;
        }

        /** The pages whose names are most like the unknown one, best first. */
        public List<PageName> near() {
            return near;
        }
    }

    /** An attachment that the snapshot does not have. */
    public static final class UnknownAttachment extends WikiException {
        @Serial private static final long serialVersionUID = 1L;

        private final transient List<AttachmentName> near;

        /**
         * @param name what the caller wrote
         * @param at the snapshot's revision
         * @param near the attachments whose names are most like it, best first
         */
        public UnknownAttachment(String name, Revision at, List<AttachmentName> near) {
            super(
                    "unknown_attachment",
                    "There is no attachment '"
                            + NameRules.printable(name)
                            + "' at revision "
                            + at.abbreviated()
                            + "."
                            + didYouMean(near));
            this.near = List.copyOf(near);
        }

        /** The attachments whose names are most like the unknown one, best first. */
        public List<AttachmentName> near() {
            return near;
        }
    }

    /** A name that fits several pages or attachments when case is ignored. */
    public static final class AmbiguousName extends WikiException {
        @Serial private static final long serialVersionUID = 1L;

        private final transient List<String> candidates;

        /**
         * @param name what the caller wrote
         * @param candidates the names that it fits
         */
        public AmbiguousName(String name, List<String> candidates) {
            super(
                    "ambiguous_name",
                    "The name '"
                            + NameRules.printable(name)
                            + "' fits several: '"
                            + String.join("', '", candidates)
                            + "'. Write one of them exactly.");
            this.candidates = List.copyOf(candidates);
        }

        /** The names that it fits, sorted. */
        public List<String> candidates() {
            return candidates;
        }
    }

    /** Text that names no commit of this wiki. */
    public static final class UnknownRevision extends WikiException {
        @Serial private static final long serialVersionUID = 1L;

        private final transient List<Revision> candidates;

        /** A revision that nothing is known about, with a message of its own. */
        public UnknownRevision(String message) {
            this(message, List.of());
        }

        /**
         * @param candidates the commits that an abbreviation fits; empty when it fits none
         */
        public UnknownRevision(String message, List<Revision> candidates) {
            super("unknown_revision", message);
            this.candidates = List.copyOf(candidates);
        }

        /** The commits that an ambiguous abbreviation fits, sorted; otherwise empty. */
        public List<Revision> candidates() {
            return candidates;
        }
    }

    /**
     * A new name that belongs to another page or attachment already, exactly or but for its case.
     */
    public static final class NameTaken extends WikiException {
        @Serial private static final long serialVersionUID = 1L;

        /**
         * @param name the name that was asked for
         * @param existing the page or attachment that has it
         */
        public NameTaken(String name, String existing) {
            super(
                    "name_taken",
                    "'"
                            + name
                            + "' cannot be created: '"
                            + existing
                            + "' exists already. Read it and edit it, or choose another name.");
        }
    }

    /** A change to something that exists, without the revision it was read at. */
    public static final class BaseRequired extends WikiException {
        @Serial private static final long serialVersionUID = 1L;

        /**
         * @param name the page or attachment
         * @param current the tip, at which it exists
         */
        public BaseRequired(String name, Revision current) {
            super(
                    "base_required",
                    "'"
                            + name
                            + "' exists, so the change needs the revision it is based on. Read it (the tip is "
                            + current.abbreviated()
                            + ") and send that revision as the base.");
        }
    }

    /** A change based on an old revision that touches what others have changed since. */
    public static final class EditConflict extends WikiException {
        @Serial private static final long serialVersionUID = 1L;

        private final String name;
        private final transient Revision current;
        private final transient List<ConflictHunk> hunks;
        private final boolean deleted;

        /**
         * @param name the page or attachment
         * @param current the tip that the change was tried on
         * @param hunks where the edits touch; empty for binary files and deletions
         * @param deleted whether the page or attachment is gone at {@code current}
         */
        public EditConflict(
                String name, Revision current, List<ConflictHunk> hunks, boolean deleted) {
            super(
                    "edit_conflict",
                    "'"
                            + name
                            + "' was "
                            + (deleted ? "deleted" : "changed in the same place")
                            + " since the revision your change is based on; nothing was written. "
                            + (deleted
                                    ? "Create it again if it should exist."
                                    : "Read it at "
                                            + current.abbreviated()
                                            + ", apply your change there and send that revision as the base."));
            this.name = name;
            this.current = current;
            this.hunks = List.copyOf(hunks);
            this.deleted = deleted;
        }

        /** The page or attachment. */
        public String name() {
            return name;
        }

        /** The tip that the change was tried on: the base for the next try. */
        public Revision current() {
            return current;
        }

        /** Where the edits touch, in the order of the current version. */
        public List<ConflictHunk> hunks() {
            return hunks;
        }

        /** Whether the page or attachment is gone at {@link #current()}. */
        public boolean deleted() {
            return deleted;
        }
    }

    /** Changes that do not make one commit together. */
    public static final class InvalidChangeSet extends WikiException {
        @Serial private static final long serialVersionUID = 1L;

        public InvalidChangeSet(String message) {
            super("invalid_change_set", message);
        }
    }

    /** Content or a number of changes above a limit of {@link WikiOptions}. */
    public static final class TooLarge extends WikiException {
        @Serial private static final long serialVersionUID = 1L;

        public TooLarge(String message) {
            super("too_large", message);
        }
    }

    /** A page whose bytes are not UTF-8, asked for as exact text or offered for an edit. */
    public static final class NotUtf8 extends WikiException {
        @Serial private static final long serialVersionUID = 1L;

        public NotUtf8(String message) {
            super("not_utf8", message);
        }
    }

    /** A write to a file that a person is changing in the work tree. */
    public static final class UncommittedEdit extends WikiException {
        @Serial private static final long serialVersionUID = 1L;

        public UncommittedEdit(String message) {
            super("uncommitted_edit", message);
        }
    }

    /** An idempotency key that came before with another request. */
    public static final class KeyReused extends WikiException {
        @Serial private static final long serialVersionUID = 1L;

        public KeyReused(String message) {
            super("key_reused", message);
        }
    }

    /** A write that could not start because another writer holds the wiki. */
    public static final class WikiLocked extends WikiException {
        @Serial private static final long serialVersionUID = 1L;

        public WikiLocked(String message) {
            super("wiki_locked", message);
        }
    }

    /**
     * A write to a wiki that does not take writes: opened read-only, or with no branch checked out.
     */
    public static final class NotWritable extends WikiException {
        @Serial private static final long serialVersionUID = 1L;

        public NotWritable(String message) {
            super("not_writable", message);
        }
    }

    /** A folder that is not a repository, or one whose contents cannot be read. */
    public static final class WikiDamaged extends WikiException {
        @Serial private static final long serialVersionUID = 1L;

        public WikiDamaged(String message) {
            super("wiki_damaged", message);
        }

        public WikiDamaged(String message, Throwable cause) {
            super("wiki_damaged", message, cause);
        }
    }

    /** A write that the disk refused: it is full, or the folder is read-only. */
    public static final class StorageFailed extends WikiException {
        @Serial private static final long serialVersionUID = 1L;

        public StorageFailed(String message, Throwable cause) {
            super("storage_failed", message, cause);
        }
    }
}
