package dev.holt.server.doctor;

import java.util.ArrayList;
import java.util.List;

/** Makes all checks. */
public final class Doctor {
    /** In the order in which somebody would look: what all stands on comes first. */
    private static final List<Check> CHECKS =
            List.of(
                    new JavaCheck(),
                    new LauncherCheck(),
                    new LocaleCheck(),
                    new FolderCheck(),
                    new WikiCheck(),
                    new GitStateCheck(),
                    new LockCheck(),
                    new WorkTreeCheck(),
                    new ObjectCheck(),
                    new StorageCheck(),
                    new IndexCheck(),
                    new RenderCacheCheck(),
                    new DiskSpaceCheck(),
                    new PortCheck(),
                    new ClientConfigCheck());

    private Doctor() {}

    /** What each check saw; one that fails says so as a problem, and the others go on. */
    public static List<Result> examine(Patient patient) {
        List<Result> results = new ArrayList<>();
        for (Check check : CHECKS) {
            Check.Seen seen;
            try {
                seen = check.look(patient);
            } catch (RuntimeException e) {
                seen = Check.Seen.of("could not be looked at", unreadable(e));
            }
            results.add(new Result(check.name(), seen.fact(), seen.findings()));
        }
        return results;
    }

    private static Finding unreadable(RuntimeException e) {
        return Finding.problem(
                String.valueOf(e.getMessage()),
                "This could not be checked.",
                "Mend what the message names, then run holt doctor again.");
    }
}
