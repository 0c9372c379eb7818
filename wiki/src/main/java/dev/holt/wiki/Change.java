package dev.holt.wiki;

import java.util.List;
import java.util.Optional;

/**
 * One change to one page or attachment, as a writer asks for it.
 *
 * <p>The content arrays belong to the change once it is made: the caller must not write to them. A
 * {@code base} is the revision that the writer read; what happened to the file since then is merged
 * or refused with {@link WikiException.EditConflict}.
 */
public sealed interface Change {
    /** The paths that the change reads or writes, from the root of the wiki. */
    List<String> paths();

    /** A page that does not exist yet. */
    @SuppressWarnings("ArrayRecordComponent") // file content; changes are never compared
    record Create(PageName page, byte[] content) implements Change {
        @Override
        public List<String> paths() {
            return List.of(page.path());
        }
    }

    /** New content for the whole of an existing page. */
    @SuppressWarnings("ArrayRecordComponent") // file content; changes are never compared
    record Write(PageName page, byte[] content, Revision base) implements Change {
        @Override
        public List<String> paths() {
            return List.of(page.path());
        }
    }

    /** An existing page taken away. */
    record Delete(PageName page, Revision base) implements Change {
        @Override
        public List<String> paths() {
            return List.of(page.path());
        }
    }

    /**
     * An existing page under a new name.
     *
     * @param content the page's content after the move, with its links rewritten where they need it
     * @param base checked against {@code from}
     */
    @SuppressWarnings("ArrayRecordComponent") // file content; changes are never compared
    record Move(PageName from, PageName to, byte[] content, Revision base) implements Change {
        @Override
        public List<String> paths() {
            return List.of(from.path(), to.path());
        }
    }

    /**
     * An attachment stored.
     *
     * @param base needed when the attachment exists already
     */
    @SuppressWarnings("ArrayRecordComponent") // file content; changes are never compared
    record Attach(AttachmentName name, byte[] content, Optional<Revision> base) implements Change {
        @Override
        public List<String> paths() {
            return List.of(name.path());
        }
    }

    /** An existing attachment taken away. */
    record Detach(AttachmentName name, Revision base) implements Change {
        @Override
        public List<String> paths() {
            return List.of(name.path());
        }
    }

    /** An existing attachment under a new name, its content as it is. */
    record MoveAttachment(AttachmentName from, AttachmentName to, Revision base) implements Change {
        @Override
        public List<String> paths() {
            return List.of(from.path(), to.path());
        }
    }
}
