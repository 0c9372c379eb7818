package dev.holt.tools.operation;

import dev.holt.render.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * A number of characters shared out among sections, the best first.
 *
 * <p>At first no section gets more than a part of the room. What is left when all have been asked
 * goes to those that were cut, the best first again.
 */
final class PassageRoom {
    /** Less of a long section than this says too little. */
    static final int MIN_PART = 300;

    private static final int SHARES = 3;
    private static final String LONGEST_CHANGE_OF_HEADING = "s 1234567-, cut";

    private final ToIntFunction<String> worth;
    private final List<Passage> taken = new ArrayList<>();
    private final List<Passage> whole = new ArrayList<>();
    private final List<Citation> leftOut = new ArrayList<>();
    private int left;

    private PassageRoom(int chars, ToIntFunction<String> worth) {
        this.left = chars;
        this.worth = worth;
    }

    /**
     * Fills the room.
     *
     * @param sections whole sections, best first
     * @param chars how many characters all together may cost
     * @param worth judges a part of a section
     */
    static PassageRoom filled(List<Passage> sections, int chars, ToIntFunction<String> worth) {
        PassageRoom room = new PassageRoom(chars, worth);
        int share = Math.max(chars / SHARES, 2 * MIN_PART);
        sections.forEach(section -> room.take(section, share));
        room.giveOutTheRest();
        return room;
    }

    /** What was taken, best first. */
    List<Passage> taken() {
        return taken;
    }

    /** The sections of which nothing was taken, best first. */
    List<Citation> leftOut() {
        return leftOut;
    }

    private void take(Passage section, int share) {
        Optional<Passage> part = part(section, Math.min(share, left));
        if (part.isPresent()) {
            taken.add(part.get());
            whole.add(section);
            left -= part.get().cost();
        } else {
            leftOut.add(section.citation());
        }
    }

    private void giveOutTheRest() {
        for (int i = 0; i < taken.size(); i++) {
            Passage before = taken.get(i);
            if (before.cut()) {
                Passage more = part(whole.get(i), left + before.cost()).orElse(before);
                if (more.cost() > before.cost()) {
                    left -= more.cost() - before.cost();
                    taken.set(i, more);
                }
            }
        }
    }

    private Optional<Passage> part(Passage section, int room) {
        if (section.cost() <= room) {
            return Optional.of(section);
        }
        int around = section.cost() - section.text().length() + LONGEST_CHANGE_OF_HEADING.length();
        int chars = room - around;
        if (chars < MIN_PART) {
            return Optional.empty();
        }
        Span part = PassageCut.of(section.text(), chars, worth);
        return Optional.of(section.part(part));
    }
}
