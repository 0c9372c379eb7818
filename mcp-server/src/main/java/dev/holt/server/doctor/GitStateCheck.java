package dev.holt.server.doctor;

import dev.holt.wiki.RepositoryFacts;
import dev.holt.wiki.RepositoryHealth;
import dev.holt.wiki.Wiki;
import java.util.ArrayList;
import java.util.List;

/** What git itself is in the middle of, and where its history ends. */
final class GitStateCheck implements Check {
    @Override
    public String name() {
        return "Git";
    }

    @Override
    public Seen look(Patient patient) {
        return OpenWiki.look(patient, wiki -> look(wiki, wiki.facts(), wiki.health()));
    }

    private static Seen look(Wiki wiki, RepositoryFacts facts, RepositoryHealth health) {
        List<Finding> findings = new ArrayList<>();
        health.unfinished()
                .ifPresent(file ->
                        findings.add(
                                Finding.problem(
                                        "A merge, rebase, cherry-pick or revert is unfinished ("
                                                + file
                                                + ").",
                                        "Holt refuses to write until it is done.",
                                        "Finish or abort it with git in " + wiki.folder() + ".")));
        if (health.shallow()) {
            findings.add(
                    Finding.note(
                            "The repository is a shallow clone.",
                            "History, blame and searches of the past end where it was cut.",
                            "git -C " + wiki.folder() + " fetch --unshallow"));
        }
        health.borrowed()
                .forEach(folder ->
                        findings.add(
                                Finding.note(
                                        "Objects are borrowed from " + folder + ".",
                                        "The wiki breaks when that folder goes away.",
                                        "git -C "
                                                + wiki.folder()
                                                + " repack -a -d, then remove objects/info/alternates.")));
        return new Seen(facts.bare() ? "bare repository" : "repository with a work tree", findings);
    }
}
