package dev.holt.server.doctor;

import dev.holt.wiki.Revision;
import dev.holt.wiki.Snapshot;
import dev.holt.wiki.Wiki;
import java.util.ArrayList;
import java.util.List;

/** Whether the wiki can be read, and what its branch is. */
final class WikiCheck implements Check {
    private static final String DETACHED = "HEAD";

    @Override
    public String name() {
        return "Wiki";
    }

    @Override
    public Seen look(Patient patient) {
        return OpenWiki.refusal(patient)
                .map(reason ->
                        Seen.of(
                                "cannot be opened",
                                Finding.problem(
                                        reason,
                                        "Every call fails until this is mended.",
                                        "Do what the first sentences say, then run holt doctor"
                                                + " again.")))
                .orElseGet(() -> OpenWiki.look(patient, WikiCheck::look));
    }

    private static Seen look(Wiki wiki) {
        Snapshot tip = wiki.head();
        List<Finding> findings = new ArrayList<>();
        if (tip.revision().equals(Revision.NONE)) {
            findings.add(
                    Finding.note(
                            "The branch " + wiki.branch() + " has no commit yet.",
                            "The wiki is empty until the first write.",
                            "If there should be pages, run holt init "
                                    + wiki.folder()
                                    + ", or switch to the branch that has them."));
        }
        if (wiki.branch().equals(DETACHED)) {
            findings.add(
                    Finding.problem(
                            "A commit is checked out and no branch (detached HEAD).",
                            "Pages can be read and not changed.",
                            "Switch to a branch: git -C " + wiki.folder() + " switch main"));
        }
        return new Seen(
                "branch %s at %s, %,d pages"
                        .formatted(wiki.branch(), tip.revision().abbreviated(), tip.pages().size()),
                findings);
    }
}
