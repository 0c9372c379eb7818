package dev.holt.server.doctor;

import java.util.List;

/** Whether everything at the tip and in the newest commits can be read. */
final class ObjectCheck implements Check {
    @Override
    public String name() {
        return "Objects";
    }

    @Override
    public Seen look(Patient patient) {
        return OpenWiki.look(
                patient,
                wiki -> {
                    List<String> damaged = wiki.damagedObjects();
                    return damaged.isEmpty()
                            ? Seen.good("all of the tip and the newest commits are readable")
                            : Seen.of(
                                    damaged.size() + " damaged",
                                    Finding.problem(
                                            "Cannot be read: " + String.join("; ", damaged) + ".",
                                            "Pages are missing from answers, and history ends"
                                                    + " there.",
                                            "Run git -C "
                                                    + wiki.folder()
                                                    + " fsck, then fetch the objects from a clone"
                                                    + " or restore a backup."));
                });
    }
}
