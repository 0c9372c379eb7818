package dev.holt.server.doctor;

/** Which Java runs this. */
final class JavaCheck implements Check {
    private static final int OLDEST = 25;

    @Override
    public String name() {
        return "Java";
    }

    @Override
    public Seen look(Patient patient) {
        String version = patient.property("java.version").orElse("unknown");
        String fact = version + " in " + patient.property("java.home").orElse("unknown");
        if (Runtime.Version.parse(version).feature() >= OLDEST) {
            return Seen.good(fact);
        }
        return Seen.of(
                fact,
                Finding.problem(
                        "Java " + version + " is older than " + OLDEST + ".",
                        "Holt is built for Java " + OLDEST + " and may stop anywhere.",
                        "Install a JDK "
                                + OLDEST
                                + " and start Holt through its launcher, or set HOLT_JAVA_HOME."));
    }
}
