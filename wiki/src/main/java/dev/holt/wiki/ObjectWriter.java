package dev.holt.wiki;

import dev.holt.wiki.NewObjects.NewObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.NullProgressMonitor;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PackLock;
import org.eclipse.jgit.transport.PackParser;

/**
 * Where new objects go: a few become loose files, many become one pack.
 *
 * <p>When {@link #store} returns, every object is on the disk under its name. Loose objects are
 * written here and not by JGit, because it forces neither files nor folders unless the repository's
 * configuration says so.
 */
final class ObjectWriter {
    /** How many new objects are still written one by one. */
    static final int MAX_LOOSE = 64;

    private final Repository repository;
    private final Path objects;

    ObjectWriter(Repository repository) {
        this.repository = repository;
        this.objects = repository.getCommonDirectory().toPath().resolve("objects");
    }

    /**
     * Makes the objects durable. What the repository has already is not written again.
     *
     * @param others files that are to be as durable as the objects, forced to the disk with them
     */
    void store(NewObjects all, List<Path> others) throws IOException {
        List<NewObject> missing = new ArrayList<>();
        try (ObjectReader reader = repository.newObjectReader()) {
            for (NewObject object : all.all()) {
                if (!reader.has(object.id())) {
                    missing.add(object);
                } else {
                    freshen(object);
                }
            }
        }
        if (missing.size() > MAX_LOOSE) {
            storePack(missing);
            DurableFiles.sync(others);
        } else {
            storeLoose(missing, others);
        }
    }

    /**
     * Keeps {@code git gc} from pruning an old unreachable object that is about to be used again.
     */
    private void freshen(NewObject object) throws IOException {
        Path file = looseFile(object);
        if (Files.exists(file)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
        }
    }

    private void storeLoose(List<NewObject> missing, List<Path> others) throws IOException {
        List<Path> temporary = new ArrayList<>();
        try {
            for (NewObject object : missing) {
                // git's own prefix for unfinished objects: git gc clears them away after a crash
                Path file = objects.resolve("tmp_obj_" + object.id().name());
                Files.deleteIfExists(file);
                temporary.add(file);
                DurableFiles.writeNew(file, deflate(object));
            }
            List<Path> files = new ArrayList<>(temporary);
            files.addAll(others);
            DurableFiles.sync(files);
            DurableFiles.sync(nameLoose(missing, temporary));
        } finally {
            for (Path file : temporary) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Gives the objects their names; answers the folders that have changed by that. */
    private Set<Path> nameLoose(List<NewObject> missing, List<Path> temporary) throws IOException {
        Set<Path> changed = new LinkedHashSet<>();
        for (int i = 0; i < missing.size(); i++) {
            Path file = looseFile(missing.get(i));
            Path folder = DurableFiles.folderOf(file);
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                changed.add(objects);
            }
            makeReadOnly(temporary.get(i));
            DurableFiles.rename(temporary.get(i), file);
            changed.add(folder);
        }
        return changed;
    }

    private Path looseFile(NewObject object) {
        String id = object.id().name();
        return objects.resolve(id.substring(0, 2)).resolve(id.substring(2));
    }

    private static byte[] deflate(NewObject object) throws IOException {
        String header = Constants.typeString(object.type()) + " " + object.content().length + "\0";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(object.content().length / 2 + 64);
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(header.getBytes(StandardCharsets.US_ASCII));
            out.write(object.content());
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void makeReadOnly(Path file) throws IOException {
        var posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString("r--r--r--"));
        }
    }

    private void storePack(List<NewObject> missing) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter();
                InputStream pack = PackStream.of(missing)) {
            PackParser parser = inserter.newPackParser(pack);
            PackLock kept = parser.parse(NullProgressMonitor.INSTANCE);
            if (kept != null) {
                kept.unlock();
            }
        }
        // JGit forces the pack and its index; their names are made durable here.
        DurableFiles.sync(List.of(objects.resolve("pack")));
    }
}
