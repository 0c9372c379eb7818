package dev.holt.server.doctor;

import java.util.List;

/** One thing to look at. */
interface Check {
    /** One or two words. */
    String name();

    Seen look(Patient patient);

    /**
     * What was seen.
     *
     * @param fact the state of things in a few words
     */
    record Seen(String fact, List<Finding> findings) {
        static Seen good(String fact) {
            return new Seen(fact, List.of());
        }

        static Seen of(String fact, Finding... findings) {
            return new Seen(fact, List.of(findings));
        }
    }
}
