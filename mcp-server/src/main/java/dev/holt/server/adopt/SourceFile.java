package dev.holt.server.adopt;

import java.nio.file.Path;

/**
 * A file that may be taken.
 *
 * @param file where it is
 * @param path from the root of the source, with slashes
 * @param bytes its length
 */
record SourceFile(Path file, String path, long bytes) {}
