package dev.holt.wiki;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Reads the objects that answers come from: all of the tip, and the newest commits with their root
 * folders. What only older commits have is for {@code git fsck}.
 */
final class ObjectCheck {
    /** How many commits are read. */
    static final int COMMITS = 200;

    /** After so many files whose content was read, the others are only looked for. */
    static final int FILES_READ = 20_000;

    /** How many damaged objects are named. */
    static final int MOST_NAMED = 20;

    private final Repository repository;
    private final List<String> damaged = new ArrayList<>();

    ObjectCheck(Repository repository) {
        this.repository = repository;
    }

    List<String> damaged(Revision tip) {
        try (RevWalk walk = new RevWalk(repository);
                ObjectReader reader = repository.newObjectReader()) {
            ObjectId tree = walk.parseCommit(ObjectId.fromString(tip.id())).getTree();
            checkCommits(walk, reader, tip);
            checkTree(reader, tree);
        } catch (IOException | RuntimeException e) {
            add("the folders of revision " + tip.abbreviated(), e);
        }
        return damaged;
    }

    private void checkCommits(RevWalk walk, ObjectReader reader, Revision tip) {
        try {
            walk.markStart(walk.parseCommit(ObjectId.fromString(tip.id())));
            int read = 0;
            for (RevCommit commit = walk.next();
                    commit != null && read < COMMITS && damaged.size() < MOST_NAMED;
                    commit = walk.next()) {
                read++;
                check(reader, commit.getTree(), "the root folder of " + commit.name());
            }
        } catch (IOException | RuntimeException e) {
            add("the newest commits", e);
        }
    }

    private void checkTree(ObjectReader reader, ObjectId tree) throws IOException {
        int read = 0;
        try (TreeWalk walk = new TreeWalk(repository, reader)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            while (walk.next() && damaged.size() < MOST_NAMED) {
                boolean isFile = (walk.getRawMode(0) & 0170000) == 0100000;
                if (isFile && read < FILES_READ) {
                    check(reader, walk.getObjectId(0), walk.getPathString());
                    read++;
                } else if (isFile && !reader.has(walk.getObjectId(0))) {
                    damaged.add(walk.getPathString() + ": is missing");
                }
            }
        }
    }

    private void check(ObjectReader reader, ObjectId id, String what) {
        try {
            reader.open(id).copyTo(OutputStream.nullOutputStream());
        } catch (IOException | RuntimeException e) {
            add(what, e);
        }
    }

    private void add(String what, Exception e) {
        damaged.add(what + ": " + e.getMessage());
    }
}
