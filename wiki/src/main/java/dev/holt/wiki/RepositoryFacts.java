package dev.holt.wiki;

import java.nio.file.Path;

/**
 * What there is to say about the repository at its tip, cheap enough to ask at any time.
 *
 * @param folder the folder that was opened
 * @param bare whether the repository has no work tree
 * @param branch the checked-out branch's short name; {@code HEAD} when none is checked out
 * @param tip the tip's revision; {@link Revision#NONE} before the first commit
 * @param pages how many pages the tip has
 * @param attachments how many other files the tip has
 * @param folders how many folders the tip has, the root included
 * @param skippedEntries how many entries of the tip are neither: symbolic links, submodules, and
 *     whatever starts with a dot
 * @param undecodableNames how many entries of the tip have names that are not UTF-8 and cannot be
 *     reached
 * @param packedBytes the size of the repository's packs, in bytes
 * @param looseObjects how many objects are not packed, estimated from one part in 256 of them
 */
public record RepositoryFacts(
        Path folder,
        boolean bare,
        String branch,
        Revision tip,
        int pages,
        int attachments,
        int folders,
        int skippedEntries,
        int undecodableNames,
        long packedBytes,
        long looseObjects) {}
