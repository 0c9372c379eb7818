package dev.holt.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** One way of writing a page, with a wiki of its own. */
abstract class Contender implements AutoCloseable {
    private final String name;
    private final SampleWiki wiki;
    private final Path objects;
    private final Samples samples = new Samples();
    private int writes;

    Contender(String name, SampleWiki wiki, Path gitFolder) {
        this.name = name;
        this.wiki = wiki;
        this.objects = gitFolder.resolve("objects");
    }

    final String name() {
        return name;
    }

    final Samples samples() {
        return samples;
    }

    /** Changes any page; the time counts if {@code measured}. */
    final void write(Random random, boolean measured) throws IOException {
        String page = wiki.anyPage(random).value();
        byte[] text = SampleWiki.text(random);
        long start = System.nanoTime();
        write(page, text);
        if (measured) {
            samples.addNanos(System.nanoTime() - start);
        }
        writes++;
    }

    /** Makes {@code text} the page's content, in a commit that is on the disk. */
    abstract void write(String page, byte[] text) throws IOException;

    @Override
    public void close() {}

    /** How many loose objects each write has made; there were none before. */
    final double objectsPerWrite() {
        return (double) looseSizes().size() / writes;
    }

    final double bytesPerWrite() {
        return (double) looseSizes().stream().mapToLong(Long::longValue).sum() / writes;
    }

    private List<Long> looseSizes() {
        try (var files = Files.walk(objects)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> objects.relativize(f).getName(0).toString().length() == 2)
                    .map(f -> f.toFile().length())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
