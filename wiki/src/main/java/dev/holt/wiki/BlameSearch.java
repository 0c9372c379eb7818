package dev.holt.wiki;

import dev.holt.wiki.PageWalk.Side;
import dev.holt.wiki.PageWalk.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * The search for the commits that wrote some lines of a page.
 *
 * <p>Design note: as git's blame does, the search goes down from the newest version and hands lines
 * to a parent as long as the parent has them too; what no parent has was written by the commit. It
 * compares only versions of the page itself, which {@link PageWalk} finds cheaply, and ends as soon
 * as every line that was asked for has its commit.
 */
final class BlameSearch {
    private static final int TEXTS_KEPT = 8;

    private final HistoryReader reader;
    private final PageWalk walk;
    private final @Nullable CommitHeader[] origins;
    private final Map<Integer, List<Sought>> soughtByEdge = new HashMap<>();
    private final Map<ObjectId, RawText> texts =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<ObjectId, RawText> eldest) {
                    return size() > TEXTS_KEPT;
                }
            };

    /**
     * A line whose commit is not known yet.
     *
     * @param answer its place in the answer
     * @param line where it is in the version that the search is at, counted from 0
     */
    private record Sought(int answer, int line) {}

    BlameSearch(Past past, int lines) {
        this.reader = past.reader();
        this.walk = new PageWalk(past.spots());
        this.origins = new CommitHeader[lines];
    }

    /**
     * The commits of {@code origins.length} lines.
     *
     * @param at the commit whose version of the page is looked at
     * @param firstLine the first line that is asked for, counted from 0
     */
    List<CommitHeader> run(ObjectId at, PageName page, int firstLine) throws IOException {
        List<Sought> all = new ArrayList<>();
        for (int i = 0; i < origins.length; i++) {
            all.add(new Sought(i, firstLine + i));
        }
        soughtByEdge.put(walk.start(at, page.path()), all);
        while (!soughtByEdge.isEmpty()) {
            Step step = walk.next();
            if (step == null) {
                throw new IllegalStateException("The history ended before the lines of " + page);
            }
            search(step);
        }
        return Arrays.asList(origins);
    }

    private void search(Step step) throws IOException {
        List<Sought> sought = new ArrayList<>();
        for (int edge : step.edges()) {
            sought.addAll(soughtByEdge.remove(edge));
        }
        for (Side side : step.sides()) {
            if (side.exists() && !sought.isEmpty()) {
                sought = handDown(sought, step.blob(), side);
            }
        }
        if (!sought.isEmpty()) {
            CommitHeader origin = reader.header(step.commit());
            sought.forEach(line -> origins[line.answer] = origin);
        }
    }

    /** Hands the lines that a parent has to it and returns the others. */
    private List<Sought> handDown(List<Sought> sought, ObjectId blob, Side side)
            throws IOException {
        int[] lineBefore = linesBefore(text(side.blob()), text(blob));
        List<Sought> theirs = new ArrayList<>();
        List<Sought> rest = new ArrayList<>();
        for (Sought line : sought) {
            int before = lineBefore[line.line];
            if (before < 0) {
                rest.add(line);
            } else {
                theirs.add(new Sought(line.answer, before));
            }
        }
        if (!theirs.isEmpty()) {
            soughtByEdge.put(side.edge(), theirs);
            walk.follow(side);
        }
        return rest;
    }

    /** For each line its place in the version before, or -1 where it is new. */
    private static int[] linesBefore(RawText before, RawText after) {
        int[] places = new int[after.size()];
        int shift = 0;
        int line = 0;
        for (Edit edit : LineDiff.SMALLEST.diff(RawTextComparator.DEFAULT, before, after)) {
            for (; line < edit.getBeginB(); line++) {
                places[line] = line + shift;
            }
            for (; line < edit.getEndB(); line++) {
                places[line] = -1;
            }
            shift = edit.getEndA() - edit.getEndB();
        }
        for (; line < places.length; line++) {
            places[line] = line + shift;
        }
        return places;
    }

    private RawText text(ObjectId blob) throws IOException {
        RawText known = texts.get(blob);
        if (known == null) {
            known = new RawText(reader.blob(blob));
            texts.put(blob, known);
        }
        return known;
    }
}
