package dev.holt.wiki;

import java.util.Optional;

/**
 * What a commit does to one path of the work tree and the index, decided and not yet done.
 *
 * @param target the path and what the commit makes of it
 * @param seen the file that stands there now; empty when there is none
 * @param entry the path's index entry now; empty when there is none
 * @param action what happens to the file
 */
record WorkFileChange(
        PathTarget target, Optional<FileStat> seen, Optional<IndexEntry> entry, Action action) {

    String path() {
        return target.path();
    }

    /** Whether a second look, under the lock, came to the same on the same file. */
    boolean isStill(WorkFileChange again) {
        boolean sameFile =
                seen.isPresent() == again.seen.isPresent()
                        && (seen.isEmpty() || again.seen.get().isUntouchedSince(seen.get()));
        boolean sameEntry = entry.map(IndexEntry::blob).equals(again.entry.map(IndexEntry::blob));
        return sameFile && sameEntry && action.getClass().equals(again.action.getClass());
    }

    /**
     * The path's next index entry.
     *
     * @param written the work file after the change, if there is one
     */
    GitIndex.Edit indexEdit(Optional<FileStat> written) {
        return new GitIndex.Edit(
                path(),
                target.after()
                        .map(file ->
                                entry.map(e -> e.with(file.mode(), file.blob()))
                                        .orElseGet(() ->
                                                IndexEntry.of(path(), file.mode(), file.blob())))
                        .map(next -> settled(next, written)));
    }

    private IndexEntry settled(IndexEntry next, Optional<FileStat> written) {
        return switch (action) {
            case Action.LeaveOut() -> next.skipped();
            case Action.Leave() -> next;
            case Action.Remove() -> next;
            case Action.Keep() -> written.map(next::with).orElse(next);
            case Action.Put put -> put.committed() ? written.map(next::with).orElse(next) : next;
        };
    }

    /** What happens to a work file. */
    sealed interface Action {
        /** Nothing: there is no file, or git was told not to look at it. */
        record Leave() implements Action {}

        /** Nothing, and the new path is marked as left out by a sparse checkout. */
        record LeaveOut() implements Action {}

        /** Nothing: it has the new content already. */
        record Keep() implements Action {}

        /** It goes away, with the folders that become empty. */
        record Remove() implements Action {}

        /**
         * It gets new content.
         *
         * @param committed whether that is what the commit has; otherwise it is the commit merged
         *     with a person's edit, which stays uncommitted
         */
        @SuppressWarnings("ArrayRecordComponent") // file content; actions are never compared
        record Put(byte[] content, boolean executable, boolean committed) implements Action {}
    }
}
