package dev.holt.server.doctor;

import java.nio.file.Files;
import java.nio.file.Path;

/** Whether rendered pages can be kept on disk. */
final class RenderCacheCheck implements Check {
    @Override
    public String name() {
        return "Render cache";
    }

    @Override
    public Seen look(Patient patient) {
        Path folder = RepositoryFolders.of(patient.wiki()).state().resolve("render");
        if (!Files.exists(folder)) {
            return Seen.good("none yet; the first rendered page makes it");
        }
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            return Seen.of(
                    "cannot be written",
                    Finding.problem(
                            "The folder " + folder + " cannot be written.",
                            "Each process renders every page anew.",
                            "Make it writable, or delete it."));
        }
        FolderSize size = FolderSize.of(folder);
        return Seen.good("%,d files, %,d kB".formatted(size.files(), size.bytes() / 1024));
    }
}
