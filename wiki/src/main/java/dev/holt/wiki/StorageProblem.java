package dev.holt.wiki;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.MissingObjectException;

/** What an I/O error during a write means to the caller. */
final class StorageProblem {
    private StorageProblem() {}

    static WikiException of(IOException e) {
        if (e instanceof MissingObjectException || e instanceof CorruptObjectException) {
            return new WikiException.WikiDamaged(
                    "The repository is damaged (%s), so nothing was written. Run git fsck in it and restore it from a clone."
                            .formatted(e.getMessage()),
                    e);
        }
        return new WikiException.StorageFailed(
                "The change could not be stored (%s), so nothing was written. Make room on the disk or make the folder writable, and send the change again."
                        .formatted(reason(e)),
                e);
    }

    private static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return "no permission to write " + e.getMessage();
        }
        if (e instanceof FileSystemException failure && failure.getReason() != null) {
            return failure.getReason() + ": " + failure.getFile();
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
