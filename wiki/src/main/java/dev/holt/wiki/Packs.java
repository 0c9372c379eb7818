package dev.holt.wiki;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;

/**
 * The pack files of a repository, mapped into memory while one question is answered.
 *
 * <p>A pack that cannot be opened or has another format is passed over: who looks for an object
 * here and does not find it asks JGit.
 */
final class Packs implements AutoCloseable {
    /** How many packs are looked into, the largest first: small ones hold no long histories. */
    private static final int MAX_PACKS = 16;

    private final Path folder;
    private final Arena memory = Arena.ofConfined();
    private @Nullable List<Pack> packs;

    Packs(Repository repository) {
        this.folder = repository.getCommonDirectory().toPath().resolve("objects").resolve("pack");
    }

    /** An object's place in a pack. */
    record Place(Pack pack, long offset) {}

    Optional<Place> find(AnyObjectId id) throws IOException {
        for (Pack pack : packs()) {
            long offset = pack.find(id);
            if (offset != PackIndex.ABSENT) {
                return Optional.of(new Place(pack, offset));
            }
        }
        return Optional.empty();
    }

    private List<Pack> packs() throws IOException {
        List<Pack> opened = packs;
        if (opened == null) {
            opened = open();
            packs = opened;
        }
        return opened;
    }

    private List<Pack> open() throws IOException {
        List<Pack> opened = new ArrayList<>();
        for (Path index : largestFirst()) {
            open(index).ifPresent(opened::add);
        }
        return opened;
    }

    private Optional<Pack> open(Path index) {
        String name = index.getFileName().toString();
        Path pack = index.resolveSibling(name.substring(0, name.length() - 3) + "pack");
        try {
            MemorySegment indexed = map(index);
            return PackIndex.isReadable(indexed)
                    ? Optional.of(new Pack(PackIndex.of(indexed), map(pack)))
                    : Optional.empty();
        } catch (IOException e) {
            // Gone since the folder was listed: git packs again at any time.
            return Optional.empty();
        }
    }

    private List<Path> largestFirst() throws IOException {
        record Sized(Path path, long size) {}
        List<Sized> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.idx")) {
            for (Path file : files) {
                found.add(new Sized(file, Files.size(file)));
            }
        }
        found.sort(Comparator.comparingLong(Sized::size).reversed());
        return found.stream().limit(MAX_PACKS).map(Sized::path).toList();
    }

    private MemorySegment map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), memory);
        }
    }

    @Override
    public void close() {
        if (packs != null) {
            packs.forEach(Pack::close);
        }
        memory.close();
    }
}
