package dev.holt.wiki;

import java.io.IOException;
import org.eclipse.jgit.errors.CorruptObjectException;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Repository;

/** How a repository that cannot be read is reported. */
final class Damage {
    private Damage() {}

    /** The error for a read of {@code repository} that failed. */
    static WikiException.WikiDamaged of(Repository repository, IOException cause) {
        return of(repository, reason(cause), cause);
    }

    /** The error for something that is not as it should be, in a clause without a full stop. */
    static WikiException.WikiDamaged of(Repository repository, String reason, Throwable cause) {
        return new WikiException.WikiDamaged(
                "The wiki's repository "
                        + repository.getDirectory()
                        + " cannot be read: "
                        + reason
                        + ". Run 'git fsck' there, and restore what is missing from a clone or a backup.",
                cause);
    }

    private static String reason(IOException cause) {
        return switch (cause) {
            case MissingObjectException missing ->
                    "the object " + missing.getObjectId().name() + " is missing";
            case CorruptObjectException corrupt ->
                    "an object is corrupt (" + corrupt.getMessage() + ")";
            case IncorrectObjectTypeException wrong ->
                    "an object is of the wrong kind (" + wrong.getMessage() + ")";
            default -> String.valueOf(cause.getMessage());
        };
    }
}
