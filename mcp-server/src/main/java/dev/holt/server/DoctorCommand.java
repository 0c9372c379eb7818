package dev.holt.server;

import dev.holt.protocol.Json;
import dev.holt.server.doctor.Doctor;
import dev.holt.server.doctor.Finding;
import dev.holt.server.doctor.Finding.Severity;
import dev.holt.server.doctor.Patient;
import dev.holt.server.doctor.Result;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks for everything that may keep Holt from working here, and says what to do about it. */
final class DoctorCommand {
    private final Command.Doctor command;
    private final PrintStream out;

    DoctorCommand(Command.Doctor command, PrintStream out) {
        this.command = command;
        this.out = out;
    }

    /** Returns {@link Main#FAILED} if there is a problem; notes are none. */
    int run() {
        List<Result> results = Doctor.examine(patient(command.configuration()));
        if (command.json()) {
            out.println(json(results));
        } else {
            results.forEach(this::print);
            out.println(summary(results));
        }
        return count(results, Severity.PROBLEM) == 0 ? Main.DONE : Main.FAILED;
    }

    private static Patient patient(Configuration configuration) {
        Map<String, String> properties =
                System.getProperties().stringPropertyNames().stream()
                        .collect(Collectors.toMap(name -> name, System::getProperty));
        return new Patient(
                configuration.wiki(),
                configuration.wikiLinks(),
                configuration.network().host(),
                configuration.network().port(),
                Path.of("").toAbsolutePath(),
                System.getenv(),
                properties);
    }

    private void print(Result result) {
        out.printf("%-13s %s%n", result.check(), result.fact());
        for (Finding finding : result.findings()) {
            String label = finding.severity().name().toLowerCase(Locale.ROOT);
            out.printf("  %s: %s%n", label, finding.what());
            out.printf("    %s%n", finding.why());
            out.printf("    To do: %s%n", finding.remedy());
        }
    }

    private static String summary(List<Result> results) {
        long problems = count(results, Severity.PROBLEM);
        long notes = count(results, Severity.NOTE);
        return "%s, %s."
                .formatted(
                        problems == 1 ? "1 problem" : problems + " problems",
                        notes == 1 ? "1 note" : notes + " notes");
    }

    private static long count(List<Result> results, Severity severity) {
        return results.stream()
                .flatMap(result -> result.findings().stream())
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static String json(List<Result> results) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("problems", count(results, Severity.PROBLEM));
        all.put("notes", count(results, Severity.NOTE));
        all.put("checks", results.stream().map(DoctorCommand::fields).toList());
        return Json.pretty(all);
    }

    private static Map<String, Object> fields(Result result) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("check", result.check());
        fields.put("fact", result.fact());
        fields.put("findings", result.findings().stream().map(DoctorCommand::fields).toList());
        return fields;
    }

    private static Map<String, Object> fields(Finding finding) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("severity", finding.severity().name());
        fields.put("what", finding.what());
        fields.put("why", finding.why());
        fields.put("remedy", finding.remedy());
        return fields;
    }
}
