package dev.holt.wiki;

import dev.holt.wiki.CommitFiles.StoredFile;
import dev.holt.wiki.FileChange.Kind;
import java.util.Optional;

/**
 * What a commit does to one file: the working form of a {@link FileChange}.
 *
 * @param path where the file is afterwards; where it was, when it is removed
 * @param fromPath where it was, when it moves
 * @param before the file at the tip, if there is one
 * @param after the file in the new commit, if there is one
 */
record FileEdit(
        String path,
        Optional<String> fromPath,
        Optional<StoredFile> before,
        Optional<StoredFile> after) {

    static FileEdit added(String path, StoredFile after) {
        return new FileEdit(path, Optional.empty(), Optional.empty(), Optional.of(after));
    }

    static FileEdit changed(String path, StoredFile before, StoredFile after) {
        return new FileEdit(path, Optional.empty(), Optional.of(before), Optional.of(after));
    }

    static FileEdit removed(String path, StoredFile before) {
        return new FileEdit(path, Optional.empty(), Optional.of(before), Optional.empty());
    }

    static FileEdit moved(String from, StoredFile before, String path, StoredFile after) {
        return new FileEdit(path, Optional.of(from), Optional.of(before), Optional.of(after));
    }

    /** The path that has no file afterwards. */
    Optional<String> vacated() {
        return after.isEmpty() ? Optional.of(path) : fromPath;
    }

    /** The path that has a file afterwards and had none of this edit before. */
    Optional<String> occupied() {
        return fromPath.isPresent() || before.isEmpty() ? Optional.of(path) : Optional.empty();
    }

    Kind kind() {
        if (fromPath.isPresent()) {
            return Kind.MOVED;
        }
        if (before.isEmpty()) {
            return Kind.ADDED;
        }
        return after.isEmpty() ? Kind.DELETED : Kind.CHANGED;
    }

    /** The edit as callers see it, with both contents and counted lines. */
    FileChange toChange() {
        TextDiff diff =
                TextDiff.between(
                        before.map(StoredFile::content).orElseGet(() -> new byte[0]),
                        after.map(StoredFile::content).orElseGet(() -> new byte[0]));
        return new FileChange(
                path,
                kind(),
                fromPath,
                before.map(f -> f.blob().name()).orElse(""),
                after.map(f -> f.blob().name()).orElse(""),
                before.map(StoredFile::content),
                after.map(StoredFile::content),
                diff.added(),
                diff.deleted());
    }
}
