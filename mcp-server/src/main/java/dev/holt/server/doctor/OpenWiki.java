package dev.holt.server.doctor;

import dev.holt.wiki.Wiki;
import dev.holt.wiki.WikiException;
import dev.holt.wiki.WikiOptions;
import java.util.Optional;
import java.util.function.Function;

/** A look into the wiki, opened such that nothing is repaired or made by it. */
final class OpenWiki {
    private OpenWiki() {}

    /** What is seen; of a wiki that cannot be opened, only that. */
    static Check.Seen look(Patient patient, Function<Wiki, Check.Seen> question) {
        Optional<String> refusal = refusal(patient);
        if (refusal.isPresent()) {
            return Check.Seen.good("not looked at: the wiki cannot be opened");
        }
        if (!Wiki.existsIn(patient.wiki())) {
            return Check.Seen.good("no wiki yet");
        }
        try (Wiki wiki = open(patient)) {
            return question.apply(wiki);
        }
    }

    /** Why the wiki cannot be opened, with the remedy. */
    static Optional<String> refusal(Patient patient) {
        if (!Wiki.existsIn(patient.wiki())) {
            return Optional.empty();
        }
        try (Wiki wiki = open(patient)) {
            wiki.head();
            return Optional.empty();
        } catch (WikiException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Wiki open(Patient patient) {
        return Wiki.open(patient.wiki(), WikiOptions.defaults().withReadOnly(true));
    }
}
