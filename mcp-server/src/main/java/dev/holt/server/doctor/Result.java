package dev.holt.server.doctor;

import java.util.List;

/**
 * What one check saw.
 *
 * @param check the check's name
 * @param fact the state of things in a few words, good or bad
 * @param findings what should be known or mended
 */
public record Result(String check, String fact, List<Finding> findings) {
    public Result {
        findings = List.copyOf(findings);
    }
}
