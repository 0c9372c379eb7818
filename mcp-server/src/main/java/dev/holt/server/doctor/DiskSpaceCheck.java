package dev.holt.server.doctor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ToLongFunction;

/** Whether there is room for more. */
final class DiskSpaceCheck implements Check {
    private static final long MEBIBYTE = 1024 * 1024;

    /** A write of the largest attachment needs a part of that. */
    static final long LITTLE = 100 * MEBIBYTE;

    private final ToLongFunction<Path> usable;

    DiskSpaceCheck() {
        this(DiskSpaceCheck::usable);
    }

    /**
     * @param usable how many bytes may still be written where a folder is
     */
    DiskSpaceCheck(ToLongFunction<Path> usable) {
        this.usable = usable;
    }

    @Override
    public String name() {
        return "Disk space";
    }

    @Override
    public Seen look(Patient patient) {
        Path folder = patient.wiki();
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        long bytes = usable.applyAsLong(folder);
        String fact = "%,d MB free".formatted(bytes / MEBIBYTE);
        return bytes >= LITTLE
                ? Seen.good(fact)
                : Seen.of(
                        fact,
                        Finding.problem(
                                "The disk of " + patient.wiki() + " is nearly full.",
                                "Writes fail when it is; nothing that is committed is lost.",
                                "Make room, at least "
                                        + LITTLE / MEBIBYTE
                                        + " MB. The folder holt in the git folder can be made"
                                        + " again and may be deleted while no Holt runs."));
    }

    private static long usable(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
