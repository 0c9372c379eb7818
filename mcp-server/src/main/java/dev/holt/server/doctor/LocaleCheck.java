package dev.holt.server.doctor;

import java.util.Locale;

/** Whether file names with letters beyond ASCII can be used. */
final class LocaleCheck implements Check {
    @Override
    public String name() {
        return "Locale";
    }

    @Override
    public Seen look(Patient patient) {
        String encoding = patient.property("sun.jnu.encoding").orElse("unknown");
        if (encoding.toUpperCase(Locale.ROOT).replace("-", "").equals("UTF8")) {
            return Seen.good("file names in " + encoding);
        }
        return Seen.of(
                "file names in " + encoding,
                Finding.problem(
                        "Java takes file names for " + encoding + ".",
                        "Pages with letters beyond ASCII in their names cannot be written to the"
                                + " work tree.",
                        "Set LC_ALL=C.UTF-8 where Holt is started, or start it with its launcher,"
                                + " which does."));
    }
}
