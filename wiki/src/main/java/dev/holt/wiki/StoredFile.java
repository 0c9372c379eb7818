package dev.holt.wiki;

/**
 * A file in the repository, read when its content is asked for.
 *
 * @param store where it is read
 * @param found where it was found
 */
record StoredFile(ObjectStore store, PathLookup.Found found) {
    String blobId() {
        return found.blob().name();
    }

    byte[] bytes() {
        return store.file(found.blob(), found.path());
    }

    long size() {
        return store.size(found.blob());
    }
}
