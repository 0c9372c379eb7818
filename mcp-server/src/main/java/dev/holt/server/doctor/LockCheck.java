package dev.holt.server.doctor;

import dev.holt.wiki.RepositoryHealth;
import java.util.ArrayList;
import java.util.List;

/** Locks that nobody may hold any more, and what a writer that died has left. */
final class LockCheck implements Check {
    /** No command of git's holds a lock for longer on a wiki. */
    private static final long OLD_SECONDS = 60;

    @Override
    public String name() {
        return "Locks";
    }

    @Override
    public Seen look(Patient patient) {
        return OpenWiki.look(patient, wiki -> look(wiki.health()));
    }

    private static Seen look(RepositoryHealth health) {
        List<Finding> findings = new ArrayList<>();
        if (!health.leftovers().isEmpty()) {
            findings.add(
                    Finding.note(
                            "A write is under way, or its process died ("
                                    + health.leftovers().getFirst().getParent()
                                    + " is not empty).",
                            "Nothing is lost: the next write or start finishes it or takes it back.",
                            "If Holt is not running, start it once without --read-only."));
            return new Seen("a write is unfinished", findings);
        }
        for (RepositoryHealth.LockFile lock : health.locks()) {
            boolean old = lock.ageSeconds() >= OLD_SECONDS;
            findings.add(
                    new Finding(
                            old ? Finding.Severity.PROBLEM : Finding.Severity.NOTE,
                            "git's lock file %s is there since %d s."
                                    .formatted(lock.file(), lock.ageSeconds()),
                            "Writes wait for it and fail.",
                            "If no git command is running, delete that file."));
        }
        return new Seen(findings.isEmpty() ? "none" : findings.size() + " of git's", findings);
    }
}
