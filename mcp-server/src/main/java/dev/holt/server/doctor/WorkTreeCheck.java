package dev.holt.server.doctor;

import dev.holt.wiki.RepositoryHealth;
import dev.holt.wiki.Wiki;
import java.util.ArrayList;
import java.util.List;

/** Whether the files that people see are those of the newest commit. */
final class WorkTreeCheck implements Check {
    private static final int NAMED = 5;

    @Override
    public String name() {
        return "Work tree";
    }

    @Override
    public Seen look(Patient patient) {
        return OpenWiki.look(
                patient,
                wiki ->
                        wiki.hasWorkTree()
                                ? look(wiki, wiki.health())
                                : Seen.good("none: a bare repository"));
    }

    private static Seen look(Wiki wiki, RepositoryHealth health) {
        List<Finding> findings = new ArrayList<>();
        List<String> changed = health.uncommitted();
        if (!changed.isEmpty()) {
            List<String> first = changed.subList(0, Math.min(NAMED, changed.size()));
            findings.add(
                    Finding.note(
                            "%,d %s not committed: %s%s."
                                    .formatted(
                                            changed.size(),
                                            changed.size() == 1 ? "file is" : "files are",
                                            String.join(", ", first),
                                            changed.size() > NAMED ? " and more" : ""),
                            "Agents see commits only, and a change of theirs to the same lines is"
                                    + " refused.",
                            "Commit them: git -C "
                                    + wiki.folder()
                                    + " add -A, then git commit; or add them to .gitignore."));
        }
        if (!health.filters().isEmpty()) {
            findings.add(
                    Finding.note(
                            ".gitattributes converts files: " + health.filters().getFirst(),
                            "Holt runs no filters: it reads what is committed and refuses to write"
                                    + " such files to the work tree.",
                            "Take the line out for pages, or use a bare repository."));
        }
        String fact =
                !health.filters().isEmpty()
                        ? "not compared, as filters convert it"
                        : changed.isEmpty() ? "clean" : "%,d changed".formatted(changed.size());
        return new Seen(fact, findings);
    }
}
