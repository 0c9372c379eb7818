package dev.holt.server.doctor;

/**
 * Something that somebody should know or mend.
 *
 * @param severity how bad it is
 * @param what what is the case, as a sentence
 * @param why what comes of it, as a sentence
 * @param remedy what to do, as a sentence
 */
public record Finding(Severity severity, String what, String why, String remedy) {
    /** How bad a finding is. */
    public enum Severity {
        /** Something does not work. */
        PROBLEM,
        /** It works, and could be better or is unusual. */
        NOTE
    }

    static Finding problem(String what, String why, String remedy) {
        return new Finding(Severity.PROBLEM, what, why, remedy);
    }

    static Finding note(String what, String why, String remedy) {
        return new Finding(Severity.NOTE, what, why, remedy);
    }
}
